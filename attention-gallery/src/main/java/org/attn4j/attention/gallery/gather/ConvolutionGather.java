package org.attn4j.attention.gallery.gather;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.array.Rectifier;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.Windows;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Depthwise 3 x 3 convolutions of stride 2, each with a batch normalisation, and ReLUs in between.
 *
 * @param steps log2 of the extent, at least 1
 */
record ConvolutionGather(int steps) implements Gather {

    private static final int SIDE = 3;
    private static final Windows WINDOWS = new Windows(SIDE, 2, 1);

    @Override
    public List<Weight> weights(FeatureShape shape) {
        List<Weight> weights = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            weights.add(convolution(step).weight(shape.channels(), SIDE, SIDE));
            weights.addAll(norm(step).weights(shape.channels()));
        }
        return weights;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        long sum = 0;
        for (int step = 1; step <= steps; step++) {
            sum += (long) SIDE * SIDE * shape.channels() * outputs(shape, step);
        }
        return sum;
    }

    @Override
    public long outputs(FeatureShape shape) {
        return outputs(shape, steps);
    }

    private static long outputs(FeatureShape shape, int count) {
        int height = shape.height();
        int width = shape.width();
        for (int step = 1; step <= count; step++) {
            height = WINDOWS.along(height);
            width = WINDOWS.along(width);
        }
        return (long) height * width;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray map = x;
        for (int step = 1; step <= steps; step++) {
            tape.keep("gather/x" + step, map);
            INDArray z = norm(step).forward(convolution(step).forward(WINDOWS.of(map), tape), tape);
            INDArray active = step < steps ? Rectifier.of(z) : z;
            map = Maps.fromRows(active, x.size(0), WINDOWS.along(map.size(2)), WINDOWS.along(map.size(3)));
        }
        return map;
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, Tape tape) {
        INDArray dmap = gradient;
        for (int step = steps; step >= 1; step--) {
            if (step < steps) {
                INDArray active = tape.kept("gather/x" + (step + 1));
                dmap = Rectifier.backward(dmap, active);
            }
            INDArray map = tape.kept("gather/x" + step);
            INDArray dz = norm(step).backward(Maps.rows(dmap), tape);
            INDArray dwindows = convolution(step).backward(dz, WINDOWS.of(map), tape);
            dmap = WINDOWS.backward(dwindows, map.shape());
        }
        return dmap;
    }

    private static Depthwise convolution(int step) {
        return new Depthwise("gather" + step);
    }

    private static BatchNorm norm(int step) {
        return BatchNorm.usual(Integer.toString(step));
    }
}
