package org.attn4j.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The running statistics of the engine's batch normalisation. The engine hands their change back as if it were a
 * gradient, to be taken off once a step; the optimiser knows trained tensors only, so it is taken off here. Those of
 * frozen modules stay.
 */
final class RunningStatistics {

    private static final Set<String> KEYS = Set.of(
            BatchNormalizationParamInitializer.GLOBAL_MEAN,
            BatchNormalizationParamInitializer.GLOBAL_VAR,
            BatchNormalizationParamInitializer.GLOBAL_LOG_STD);

    private final List<Stretch> moving = new ArrayList<>();
    private final List<Stretch> frozen = new ArrayList<>();

    RunningStatistics(Blueprint blueprint, ComputationGraph graph) {
        long start = graph.params().offset();
        for (Layer layer : graph.getLayers()) {
            if (layer.conf().getLayer() instanceof BatchNormalization normalization) {
                boolean still = blueprint
                        .scopeOf(normalization.getLayerName())
                        .map(scope -> scope.place().frozen())
                        .orElse(false);
                for (Map.Entry<String, INDArray> parameter : layer.paramTable().entrySet()) {
                    if (KEYS.contains(parameter.getKey())) {
                        long from = parameter.getValue().offset() - start;
                        Stretch stretch =
                                new Stretch(from, from + parameter.getValue().length(), false);
                        (still ? frozen : moving).add(stretch);
                    }
                }
            }
        }
    }

    /** Moves the statistics after a pass, before the gradient is scaled; afterwards their gradient is 0. */
    void follow(INDArray weights, INDArray gradient) {
        for (Stretch stretch : moving) {
            INDArray change = part(gradient, stretch);
            part(weights, stretch).subi(change);
            change.assign(0);
        }
        frozen.forEach(stretch -> part(gradient, stretch).assign(0));
    }

    private static INDArray part(INDArray vector, Stretch stretch) {
        return vector.reshape(vector.length()).get(NDArrayIndex.interval(stretch.from(), stretch.to()));
    }
}
