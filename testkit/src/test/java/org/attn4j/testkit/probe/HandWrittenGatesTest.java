package org.attn4j.testkit.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.array.ChannelConvolution;
import org.attn4j.core.array.LinearProduct;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.array.Rectifier;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Padding;
import org.attn4j.core.expression.Rows;
import org.attn4j.engine.network.ElementType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Tests that SE and ECA as expressions give bit-identical results to hand-written backward passes. */
class HandWrittenGatesTest {

    private static final FeatureShape SHAPE = new FeatureShape(24, 3, 5, 24);
    private static final int BATCH = 4;
    private static final int LENGTH = BATCH * 24 * 3 * 5;
    private static final int HIDDEN = 3;
    private static final int KERNEL = 5;

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void squeezeAndExcitationIsBitIdentical(ElementType type) {
        assertSame(
                new SeByHand(),
                shape -> Rows.mean(shape).bottleneck(HIDDEN, true).sigmoid(),
                type);
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void efficientChannelAttentionIsBitIdentical(ElementType type) {
        assertSame(
                new EcaByHand(),
                shape -> Rows.mean(shape)
                        .channelConvolution(KERNEL, "weight", Padding.ZERO)
                        .sigmoid(),
                type);
    }

    private static void assertSame(ChannelGate byHand, GateExpression expression, ElementType type) {
        assertEquals(byHand.weights(SHAPE), expression.weights(SHAPE));
        double[] x = Numbers.of("x", LENGTH);
        double[] dy = Numbers.of("dy", LENGTH);
        try (ModuleProbe handWritten = Gates.probe(new Gates.Named("by hand", byHand), SHAPE, type);
                ModuleProbe generated = Gates.probe(new Gates.Named("expression", expression), SHAPE, type)) {
            ModuleProbe.Pass expected = handWritten.pass(x, BATCH, dy);
            ModuleProbe.Pass found = generated.pass(x, BATCH, dy);
            assertArrayEquals(expected.y(), found.y());
            assertArrayEquals(expected.dx(), found.dx());
            expected.gradients()
                    .forEach((name, gradient) ->
                            assertArrayEquals(gradient, found.gradients().get(name), name));
            double[] image = Arrays.copyOf(x, LENGTH / BATCH);
            assertArrayEquals(handWritten.infer(image, 1), generated.infer(image, 1));
        }
    }

    private static final class SeByHand implements ChannelGate {

        @Override
        public List<Weight> weights(FeatureShape shape) {
            int channels = shape.channels();
            return List.of(
                    Weight.of("w1", new Init.Linear(channels, HIDDEN), HIDDEN, channels),
                    Weight.of("b1", new Init.Bias(channels), HIDDEN),
                    Weight.of("w2", new Init.Linear(HIDDEN, channels), channels, HIDDEN),
                    Weight.of("b2", new Init.Bias(HIDDEN), channels));
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return 2L * shape.channels() * HIDDEN;
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            INDArray mean = pooled.get(Pool.MEAN);
            INDArray hidden = Rectifier.of(linear(mean, "w1", "b1", tape));
            INDArray gate = Sigmoid.of(linear(hidden, "w2", "b2", tape));
            tape.keep("mean", mean);
            tape.keep("hidden", hidden);
            tape.keep("gate", gate);
            return gate;
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            INDArray hidden = tape.kept("hidden");
            INDArray dz2 = Sigmoid.backward(gateGradient, tape.kept("gate"));
            INDArray dz1 = Rectifier.backward(linearBackward(dz2, hidden, "w2", "b2", tape), hidden);
            return Map.of(Pool.MEAN, linearBackward(dz1, tape.kept("mean"), "w1", "b1", tape));
        }

        private static INDArray linear(INDArray x, String weight, String bias, Tape tape) {
            INDArray w = tape.weight(weight);
            return LinearProduct.of(x, w).forward(x, w, Optional.of(tape.weight(bias)));
        }

        private static INDArray linearBackward(INDArray dz, INDArray x, String weight, String bias, Tape tape) {
            INDArray w = tape.weight(weight);
            LinearProduct product = LinearProduct.of(x, w);
            tape.addGradient(weight, product.weightGradient(dz, x));
            tape.addGradient(bias, product.biasGradient(dz));
            return product.inputGradient(dz, w);
        }
    }

    private static final class EcaByHand implements ChannelGate {

        @Override
        public List<Weight> weights(FeatureShape shape) {
            return List.of(Weight.of("weight", new Init.Convolution(KERNEL), KERNEL));
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return (long) KERNEL * shape.channels();
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            INDArray mean = pooled.get(Pool.MEAN);
            INDArray weight = tape.weight("weight");
            INDArray gate = Sigmoid.of(ChannelConvolution.of(mean, weight).forward(mean, weight));
            tape.keep("mean", mean);
            tape.keep("gate", gate);
            return gate;
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            INDArray mean = tape.kept("mean");
            INDArray weight = tape.weight("weight");
            ChannelConvolution convolution = ChannelConvolution.of(mean, weight);
            INDArray dz = Sigmoid.backward(gateGradient, tape.kept("gate"));
            tape.addGradient("weight", convolution.weightGradient(dz, mean, KERNEL));
            return Map.of(Pool.MEAN, convolution.inputGradient(dz, weight));
        }
    }
}
