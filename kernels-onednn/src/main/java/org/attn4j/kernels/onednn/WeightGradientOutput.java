package org.attn4j.kernels.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hands the gradient of weights out in C order, from whatever order the kernel makes it in. */
final class WeightGradientOutput implements AutoCloseable {

    /** Where a gradient in another order lies before it is brought into C order. */
    private record Detour(Buffer buffer, Reorder reorder) {}

    /** Empty where the kernel makes the gradient in C order. */
    private final Optional<Detour> detour;

    WeightGradientOutput(memory.desc made, memory.desc plain) {
        detour = made.equals(plain)
                ? Optional.empty()
                : Optional.of(new Detour(new Buffer(made), new Reorder(made, plain)));
    }

    /** Where the kernel is to put the gradient. */
    Pointer place(INDArray gradient) {
        return detour.isPresent() ? detour.get().buffer().pointer() : Descriptors.pointer(gradient);
    }

    /** Brings the gradient from that place to the array. */
    void deliver(INDArray gradient) {
        if (detour.isPresent()) {
            detour.get().reorder().run(detour.get().buffer().pointer(), Descriptors.pointer(gradient));
        }
    }

    @Override
    public void close() {
        detour.ifPresent(way -> {
            way.reorder().close();
            way.buffer().close();
        });
    }
}
