package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGateFunction;
import org.attn4j.core.attention.DifferentiatedGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A gate that returns its backward pass. */
class ClosureGateTest {

    /** sigmoid(mean), as se-var1 computes it from an expression. */
    private record SigmoidOfMean() implements ChannelGateFunction, AttentionParameters {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public DifferentiatedGate apply(Pooled pooled, Tape tape) {
            INDArray gate = Sigmoid.of(pooled.get(Pool.MEAN));
            return new DifferentiatedGate(gate, gradient -> Map.of(Pool.MEAN, Sigmoid.backward(gradient, gate)));
        }
    }

    /** Asks for a table that it does not have. */
    private record WithoutTable() implements ChannelGateFunction, AttentionParameters {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.table("cosines"));
        }

        @Override
        public DifferentiatedGate apply(Pooled pooled, Tape tape) {
            throw new AssertionError("the statistic cannot be computed");
        }
    }

    /** Combines two gates by their forward passes, so that one would replace what the other keeps. */
    private record Combined(SigmoidOfMean one, SigmoidOfMean other)
            implements ChannelGateFunction, AttentionParameters {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 0;
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return one.pools(shape);
        }

        @Override
        public DifferentiatedGate apply(Pooled pooled, Tape tape) {
            INDArray gate = one.forward(pooled, tape).mul(other.forward(pooled, tape));
            return new DifferentiatedGate(gate, gradient -> one.backward(gradient, tape));
        }
    }

    private static ModuleProbe probe(AttentionParameters parameters) {
        return new ModuleProbe(parameters, "tested", Modules.shape(3, 2, 2), ElementType.FLOAT64, false, false, 1);
    }

    @Test
    void equalsTheSameGateAsAnExpression() {
        Random random = new Random(1);
        double[] x = random.doubles(24, -1, 1).toArray();
        double[] dy = random.doubles(24, -1, 1).toArray();
        try (ModuleProbe closure = probe(new SigmoidOfMean());
                ModuleProbe expression = Modules.probe("{\"type\": \"se-var1\"}", 3, 2, 2)) {
            ModuleProbe.Pass found = closure.pass(x, 2, dy);
            ModuleProbe.Pass expected = expression.pass(x, 2, dy);
            assertArrayEquals(expected.y(), found.y(), 1e-12);
            assertArrayEquals(expected.dx(), found.dx(), 1e-12);
            assertArrayEquals(expression.infer(x, 2), closure.infer(x, 2), 1e-12);
        }
    }

    @Test
    void aTableThatTheModuleDoesNotHaveIsNamed() {
        try (ModuleProbe probe = probe(new WithoutTable())) {
            assertEquals(
                    "attention tested has no constant \"cosines\"; constants: []",
                    cause(assertThrows(RuntimeException.class, () -> probe.infer(new double[12], 1))));
        }
    }

    @Test
    void gatesThatAreCombinedByForwardAreRejected() {
        SigmoidOfMean gate = new SigmoidOfMean();
        try (ModuleProbe probe = probe(new Combined(gate, gate))) {
            assertEquals(
                    "attention tested: a module keeps one step in a forward pass; combine functions by apply, not by forward",
                    cause(assertThrows(RuntimeException.class, () -> probe.pass(new double[12], 1, new double[12]))));
        }
    }

    private static String cause(Throwable thrown) {
        return thrown.getCause() == null ? thrown.getMessage() : cause(thrown.getCause());
    }
}
