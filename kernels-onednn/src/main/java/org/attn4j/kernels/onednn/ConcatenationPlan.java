package org.attn4j.kernels.onednn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Feature maps behind one another along the channels, for one batch size: copies into parts of a map, and out of them. */
final class ConcatenationPlan implements AutoCloseable {

    private final List<InputBuffer> sources = new ArrayList<>();
    private final List<Reorder> into = new ArrayList<>();
    private final List<Reorder> outOf = new ArrayList<>();
    private final InputBuffer gradient;

    /**
     * A plan.
     *
     * @param channels of each map
     */
    ConcatenationPlan(long batch, long[] channels, long height, long width) {
        memory.desc whole =
                Descriptors.pixels(data_type.f32, batch, Arrays.stream(channels).sum(), height, width);
        this.gradient = new InputBuffer(whole);
        long first = 0;
        for (long own : channels) {
            long[] shape = {batch, own, height, width};
            memory.desc map = Descriptors.pixels(data_type.f32, shape);
            memory.desc part = whole.submemory_desc(shape, new long[] {0, first, 0, 0});
            sources.add(new InputBuffer(map));
            into.add(new Reorder(map, part));
            outOf.add(new Reorder(part, map));
            first += own;
        }
    }

    /** The forward pass; y lies channels last. */
    void forward(INDArray[] maps, INDArray y) {
        for (int i = 0; i < maps.length; i++) {
            into.get(i).run(sources.get(i).take(maps[i]), Descriptors.pointer(y));
        }
    }

    /** The backward pass; the maps' gradients lie channels last. */
    void backward(INDArray dy, INDArray[] gradients) {
        Pointer delta = gradient.take(dy);
        for (int i = 0; i < gradients.length; i++) {
            outOf.get(i).run(delta, Descriptors.pointer(gradients[i]));
        }
    }

    @Override
    public void close() {
        outOf.forEach(Reorder::close);
        into.forEach(Reorder::close);
        sources.forEach(InputBuffer::close);
        gradient.close();
    }
}
