package org.attn4j.kernels.onednn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Concatenates feature maps of one batch size along the channels, by copying them to and from slices of the joined map.
 */
final class ConcatenationPlan implements AutoCloseable {

    private final List<InputBuffer> sources = new ArrayList<>();
    private final List<Reorder> toJoined = new ArrayList<>();
    private final List<Reorder> fromJoined = new ArrayList<>();
    private final InputBuffer gradient;

    /**
     * A plan for one batch size.
     *
     * @param channels the number of channels of each map
     */
    ConcatenationPlan(long batch, long[] channels, long height, long width) {
        memory.desc joined =
                Descriptors.nhwc(data_type.f32, batch, Arrays.stream(channels).sum(), height, width);
        this.gradient = new InputBuffer(joined);
        long first = 0;
        for (long count : channels) {
            long[] shape = {batch, count, height, width};
            memory.desc map = Descriptors.nhwc(data_type.f32, shape);
            memory.desc slice = joined.submemory_desc(shape, new long[] {0, first, 0, 0});
            sources.add(new InputBuffer(map));
            toJoined.add(new Reorder(map, slice));
            fromJoined.add(new Reorder(slice, map));
            first += count;
        }
    }

    /** The forward pass; y is in NHWC. */
    void forward(INDArray[] maps, INDArray y) {
        for (int i = 0; i < maps.length; i++) {
            toJoined.get(i).run(sources.get(i).load(maps[i]), Descriptors.pointer(y));
        }
    }

    /** The backward pass; the maps' gradients are in NHWC. */
    void backward(INDArray dy, INDArray[] gradients) {
        Pointer delta = gradient.load(dy);
        for (int i = 0; i < gradients.length; i++) {
            fromJoined.get(i).run(delta, Descriptors.pointer(gradients[i]));
        }
    }

    @Override
    public void close() {
        fromJoined.forEach(Reorder::close);
        toJoined.forEach(Reorder::close);
        sources.forEach(InputBuffer::close);
        gradient.close();
    }
}
