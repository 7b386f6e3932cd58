package org.attn4j.attention.gallery.triplet;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.PlaneConvolution;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.Over;
import org.attn4j.core.map.Result;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One branch: the maxima and means along one axis of a feature map are a plane of two channels, whose rows and columns are
 * the other two axes; its gates are sigmoid(norm(convolution(plane))).
 *
 * @param gate the name of the gates in the report
 * @param over the axis that is pooled
 * @param convolution from two planes to one
 * @param norm the normalisation after the convolution
 */
record Branch(String gate, Over over, PlaneConvolution convolution, BatchNorm norm) {

    /** The number of statistics that a branch pools: maximum, sum and the maximum's index. */
    static final int STATISTICS = 3;

    private static final int PLANES = 2;
    private static final double MOMENTUM = 0.01;

    /**
     * A branch.
     *
     * @param axes the name of its weight and the suffix of its normalisation
     */
    static Branch of(String gate, Over over, int kernel, String axes) {
        return new Branch(
                gate, over, new PlaneConvolution(kernel, kernel, axes), new BatchNorm(axes, 1, MOMENTUM, true));
    }

    List<Weight> weights() {
        List<Weight> weights = new ArrayList<>(List.of(convolution.weight(PLANES, 1)));
        weights.addAll(norm.weights(1));
        return weights;
    }

    long multiplyAdds(FeatureShape shape) {
        long pixels = (long) shape.channels() * shape.pixels() / pooled(shape);
        return pixels * PLANES * convolution.height() * convolution.width();
    }

    /** What a branch needs of the map. */
    List<Result> statistics(FeatureMap x) {
        return List.of(x.max(over), x.mean(over), x.indexOfMax(over));
    }

    /** The gates, in the shape of a statistic, and the part of dLoss/dx that goes through them. */
    MapReduction apply(List<INDArray> statistics, Tape tape) {
        int pooled = pooled(tape.shape());
        INDArray maxima = turned(statistics.get(0));
        INDArray means = turned(statistics.get(1));
        INDArray index = statistics.get(2);
        Differentiated gates = convolution
                .apply(Maps.stacked(maxima, means), tape)
                .then(z -> norm.applyToPlane(z, tape))
                .then(Activations::sigmoid);
        INDArray value = turned(gates.value());
        tape.gate(gate, value);
        return new MapReduction(value, gradient -> {
            INDArray dplanes = gates.backward().apply(turned(gradient));
            return FeatureMap.at(turned(Maps.plane(dplanes, 0)), index, over)
                    .plus(turned(Maps.plane(dplanes, 1)).divi(pooled));
        });
    }

    private int pooled(FeatureShape shape) {
        return switch (over) {
            case CHANNELS -> shape.channels();
            case HEIGHT -> shape.height();
            case WIDTH -> shape.width();
            case PIXELS -> throw new IllegalStateException("a branch pools one axis");
        };
    }

    /** The pooled axis of length 1 swapped with that of the channels; its own inverse. */
    private INDArray turned(INDArray statistic) {
        return switch (over) {
            case HEIGHT -> statistic.permute(0, 2, 1, 3).dup('c');
            case WIDTH -> statistic.permute(0, 3, 2, 1).dup('c');
            default -> statistic;
        };
    }
}
