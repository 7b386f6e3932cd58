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
 * Updates the running statistics of DL4J's batch normalisation. DL4J returns their change as a gradient, to be
 * subtracted once per step. The optimiser handles trained tensors only, so the change is subtracted here. Statistics of
 * frozen modules stay unchanged.
 *
 * <p>n = N * H * W is the number of a channel's values in the batch, d the decay:
 * <pre>
 *   mean     = d * mean     + (1 - d) * sum(x) / n
 *   variance = d * variance + (1 - d) * sum((x - sum(x)/n)^2) / (n - 1)
 * </pre>
 * DL4J divides the variance by n. Ioffe and Szegedy, arXiv:1502.03167, algorithm 2, and PyTorch divide by n - 1, so the
 * change is corrected here. If n = 1, the variance is 0 in both.
 */
final class RunningStatistics {

    /**
     * A statistic: its range, whether it is updated, and for a variance the number of pixels per image. The views are
     * created once, since creating them costs more than the update.
     */
    private static final class Statistic {
        private final long from;
        private final long to;
        private final boolean updated;
        private final double decay;
        private final boolean variance;
        private final long pixels;
        private INDArray value;
        private INDArray change;

        private Statistic(long from, long to, boolean updated, double decay, boolean variance, long pixels) {
            this.from = from;
            this.to = to;
            this.updated = updated;
            this.decay = decay;
            this.variance = variance;
            this.pixels = pixels;
        }

        /** Deferred to the first pass, because DL4J allocates its gradient vector then, once. */
        private void bind(INDArray weights, INDArray gradient) {
            if (change == null) {
                value = slice(weights);
                change = slice(gradient);
            }
        }

        private INDArray slice(INDArray vector) {
            return vector.reshape(vector.length()).get(NDArrayIndex.interval(from, to));
        }

        private void update(long images) {
            if (updated) {
                long values = images * pixels;
                if (variance && values > 1) {
                    // DL4J's change is (1 - d) * (variance - v). This makes it (1 - d) * (variance - v * n / (n - 1)),
                    // v being the batch's.
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
        boolean frozen = blueprint
                .scopeOf(name)
                .map(scope -> scope.placedModule().frozen())
                .orElse(false);
        long pixels = blueprint.output(name) instanceof InputType.InputTypeConvolutional map
                ? map.getHeight() * map.getWidth()
                : 1;
        long from = view.offset() - start;
        statistics.add(new Statistic(from, from + view.length(), !frozen, layer.getDecay(), variance, pixels));
    }

    /** Updates the statistics after a pass of N images, before the gradient is scaled, and sets their gradient to 0. */
    void update(INDArray weights, INDArray gradient, long images) {
        for (Statistic statistic : statistics) {
            statistic.bind(weights, gradient);
            statistic.update(images);
        }
    }
}
