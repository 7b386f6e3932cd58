package org.attn4j.trainer.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.trainer.fake.TinyBackbone;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class DecayedTensorsTest {

    /** The identity, with a matrix and a vector that decay and a matrix that does not. */
    private record Exempting() implements AttentionParameters, FeatureMapModule {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return List.of(
                    Weight.of("matrix", new Init.Constant(1), 2, 2),
                    Weight.of("vector", new Init.Constant(1), 3),
                    new Weight("exempt", new long[] {2, 2}, new Init.Constant(1), true, false));
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public INDArray forward(INDArray x, Tape tape) {
            return x;
        }

        @Override
        public INDArray backward(INDArray gradient, Tape tape) {
            return gradient;
        }
    }

    private static List<String> covered(Predicate<Tensor> decayed) {
        Backbone backbone = new TinyBackbone(4).create(3, 8);
        AttentionEntry entry =
                new AttentionEntry("exempting", new Exempting(), List.of(), Optional.empty(), Map.of(), false);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entry));
        try (Network network = Network.create(NetworkSpec.of(backbone, plan, 3, 8, InitScheme.PADDLE, 1))) {
            return network.tensors().stream()
                    .filter(decayed)
                    .map(tensor -> tensor.key().replaceFirst("^attention/.*/", ""))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void byDefaultAllTensorsDecayExceptExemptOnes() {
        assertEquals(
                List.of(
                        "conv1/bias",
                        "conv1/weight",
                        "fc1/bias",
                        "fc1/weight",
                        "fc2/bias",
                        "fc2/weight",
                        "matrix",
                        "vector"),
                covered(DecayedTensors.ALL::covers));
    }

    @Test
    void weightsAreTensorsOfTwoOrMoreAxes() {
        assertEquals(
                List.of("conv1/weight", "fc1/weight", "fc2/weight", "matrix"), covered(DecayedTensors.WEIGHTS::covers));
    }
}
