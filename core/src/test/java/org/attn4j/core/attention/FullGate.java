package org.attn4j.core.attention;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * y = x * sigmoid(W mean(x) + b), W [C,C], in two forms: as a channel gate with a hand-written backward pass, and by
 * automatic differentiation.
 */
public final class FullGate {

    private FullGate() {}

    private static List<Weight> declared(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("w", new Init.Linear(channels, channels), channels, channels),
                Weight.of("b", new Init.Bias(channels), channels));
    }

    /** The channel gate. */
    public record ByHand() implements AttentionParameters, ChannelGate {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return declared(shape);
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return (long) shape.channels() * shape.channels();
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            INDArray mean = pooled.get(Pool.MEAN);
            INDArray z = mean.mmul(tape.weight("w").transpose()).addiRowVector(tape.weight("b"));
            INDArray gate = Transforms.sigmoid(z, false);
            tape.keep("mean", mean);
            tape.keep("gate", gate);
            return gate;
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            INDArray gate = tape.kept("gate");
            INDArray dz = gateGradient.mul(gate).muli(gate.rsub(1));
            tape.addGradient("w", dz.transpose().mmul(tape.kept("mean")));
            tape.addGradient("b", dz.sum(0));
            return Map.of(Pool.MEAN, dz.mmul(tape.weight("w")));
        }
    }

    /** The gate by automatic differentiation. */
    public record ByAutodiff() implements AttentionParameters, AutodiffModule {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return declared(shape);
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return (long) shape.channels() * shape.channels();
        }

        @Override
        public SDVariable forward(SDVariable x, AutodiffTape tape) {
            SameDiff graph = tape.graph();
            SDVariable mean = x.mean(2, 3);
            SDVariable z = mean.mmul(graph.transpose(tape.weight("w"))).add(tape.weight("b"));
            SDVariable gate = graph.nn().sigmoid(z);
            return x.mul(graph.expandDims(graph.expandDims(gate, 2), 3));
        }
    }
}
