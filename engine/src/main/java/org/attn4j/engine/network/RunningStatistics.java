package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The running statistics of the engine's batch normalisation. The engine hands their change back as if it were a
 * gradient, to be taken off once a step; the optimiser knows trained tensors only, so it is taken off here. Those of
 * frozen modules stay.
 *
 * <p>n = N * H * W values of a channel in the batch, d the decay:
 * <pre>
 *   mean     = d * mean     + (1 - d) * sum(x) / n
 *   variance = d * variance + (1 - d) * sum((x - sum(x)/n)^2) / (n - 1)
 * </pre>
 * The engine divides the variance by n. Ioffe and Szegedy, arXiv:1502.03167, algorithm 2, divide by n - 1, as PyTorch
 * does, so its change is corrected here. Where n = 1 the variance is 0 and stays so.
 */
final class RunningStatistics {

    /**
     * A statistic: its stretch, whether it moves, and for a variance the values of one image's channel. The views are made
     * once, since making them costs more than what is done with them.
     */
    private static final class Statistic {
        private final long from;
        private final long to;
        private final boolean moving;
        private final double decay;
        private final boolean variance;
        private final long pixels;
        private INDArray value;
        private INDArray change;

        private Statistic(long from, long to, boolean moving, double decay, boolean variance, long pixels) {
            this.from = from;
            this.to = to;
            this.moving = moving;
            this.decay = decay;
            this.variance = variance;
            this.pixels = pixels;
        }

        /** The engine makes its gradient vector at the first backward pass, and keeps it. */
        private void bind(INDArray weights, INDArray gradient) {
            if (change == null) {
                value = part(weights);
                change = part(gradient);
            }
        }

        private INDArray part(INDArray vector) {
            return vector.reshape(vector.length()).get(NDArrayIndex.interval(from, to));
        }

        private void follow(long images) {
            if (moving) {
                long values = images * pixels;
                if (variance && values > 1) {
                    // change = (1 - d) * (variance - batch's): what stays of it with the batch's times n / (n - 1).
                    change.muli(values / (values - 1.0));
                    change.subi(value.mul((1 - decay) / (values - 1.0)));
                }
                value.subi(change);
            }
            change.assign(0);
        }
    }

    private final List<Statistic> statistics = new ArrayList<>();

    RunningStatistics(Blueprint blueprint, ComputationGraph graph) {
        long start = graph.params().offset();
        for (Layer layer : graph.getLayers()) {
            if (Dl4jLayers.stock(layer.conf().getLayer()) instanceof BatchNormalization normalization) {
                layer.paramTable().forEach((key, view) -> add(blueprint, normalization, key, view, start));
            }
        }
    }

    private void add(Blueprint blueprint, BatchNormalization layer, String key, INDArray view, long start) {
        boolean variance = key.equals(BatchNormalizationParamInitializer.GLOBAL_VAR);
        if (!variance && !key.equals(BatchNormalizationParamInitializer.GLOBAL_MEAN)) {
            return;
        }
        String name = layer.getLayerName();
        boolean frozen =
                blueprint.scopeOf(name).map(scope -> scope.place().frozen()).orElse(false);
        long pixels = blueprint.output(name) instanceof InputType.InputTypeConvolutional map
                ? map.getHeight() * map.getWidth()
                : 1;
        long from = view.offset() - start;
        statistics.add(new Statistic(from, from + view.length(), !frozen, layer.getDecay(), variance, pixels));
    }

    /** Moves the statistics after a pass of N images, before the gradient is scaled; afterwards their gradient is 0. */
    void follow(INDArray weights, INDArray gradient, long images) {
        for (Statistic statistic : statistics) {
            statistic.bind(weights, gradient);
            statistic.follow(images);
        }
    }
}
