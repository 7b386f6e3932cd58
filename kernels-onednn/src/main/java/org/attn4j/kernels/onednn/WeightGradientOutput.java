package org.attn4j.kernels.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Delivers the gradient of weights in C order, converted from the kernel's order if that differs. */
final class WeightGradientOutput implements AutoCloseable {

    /** A buffer for the gradient in the kernel's order, and the conversion to C order. */
    private record Conversion(Buffer buffer, Reorder reorder) {}

    /** Empty if the kernel computes the gradient in C order. */
    private final Optional<Conversion> conversion;

    WeightGradientOutput(memory.desc kernelLayout, memory.desc plain) {
        conversion = kernelLayout.equals(plain)
                ? Optional.empty()
                : Optional.of(new Conversion(new Buffer(kernelLayout), new Reorder(kernelLayout, plain)));
    }

    /** The address to which the kernel must write the gradient. */
    Pointer target(INDArray gradient) {
        return conversion.isPresent() ? conversion.get().buffer().pointer() : Descriptors.pointer(gradient);
    }

    /** Copies the gradient from the target to the array if they differ. */
    void copyTo(INDArray gradient) {
        if (conversion.isPresent()) {
            conversion.get().reorder().run(conversion.get().buffer().pointer(), Descriptors.pointer(gradient));
        }
    }

    @Override
    public void close() {
        conversion.ifPresent(used -> {
            used.reorder().close();
            used.buffer().close();
        });
    }
}
