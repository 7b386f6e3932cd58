package org.attn4j.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The gate sigmoid(w * mean) with one w per channel, and with one fault.
 *
 * @param fault the fault
 */
record Faulty(Fault fault) implements AttentionParameters {

    /** The mistakes that an author can make. */
    enum Fault {
        NONE,
        WEIGHT_NAMED_TWICE,
        NEGATIVE_MULTIPLY_ADDS,
        PRODUCTS_NOT_COUNTED,
        PRODUCTS_OF_PIXELS,
        PRODUCTS_COUNTED_BY_HALF,
        WRITES_IN_INFERENCE,
        GRADIENT_OF_X_FORGOTTEN,
        GRADIENT_OF_W_DOUBLED,
        MEAN_OVER_THE_BATCH,
        FLOAT32_OFF,
        GATE_NOT_FINITE,
        GATE_TOO_SHORT,
        DRAWS_FROM_A_SHARED_STREAM,
        KEEPS_A_SITES_MEAN_IN_ITSELF,
        WRITES_INTO_ITS_WEIGHT
    }

    @Override
    public AttentionModule create() {
        return new Module(fault);
    }

    private static final class Module implements ChannelGate {

        private final Fault fault;
        private INDArray lastMean;

        private Module(Fault fault) {
            this.fault = fault;
        }

        @Override
        public List<Weight> weights(FeatureShape shape) {
            List<Weight> weights = new ArrayList<>();
            boolean linear = fault == Fault.PRODUCTS_NOT_COUNTED || fault == Fault.PRODUCTS_OF_PIXELS;
            Init init = linear ? new Init.Linear(shape.channels(), 1) : new Init.Constant(0.5);
            weights.add(Weight.of("w", init, shape.channels()));
            if (fault == Fault.WEIGHT_NAMED_TWICE) {
                weights.add(Weight.of("w", new Init.Constant(0.5), shape.channels()));
            }
            return weights;
        }

        @Override
        public long multiplyAdds(FeatureShape shape) {
            return switch (fault) {
                case NEGATIVE_MULTIPLY_ADDS -> -shape.channels();
                case PRODUCTS_NOT_COUNTED -> 0;
                case PRODUCTS_OF_PIXELS -> (long) shape.channels() * shape.pixels();
                case PRODUCTS_COUNTED_BY_HALF -> (shape.channels() + 1) / 2;
                default -> shape.channels();
            };
        }

        @Override
        public Set<Pool> pools(FeatureShape shape) {
            return Set.of(Pool.MEAN);
        }

        @Override
        public INDArray forward(Pooled pooled, Tape tape) {
            INDArray mean = pooled.get(Pool.MEAN);
            INDArray z = mean.mulRowVector(tape.weight("w"));
            switch (fault) {
                case MEAN_OVER_THE_BATCH -> z.addiRowVector(mean.mean(0));
                case FLOAT32_OFF -> z.addi(pooled.type() == DataType.FLOAT ? 0.001 : 0);
                case GATE_NOT_FINITE -> z.divi(0).subi(z);
                case DRAWS_FROM_A_SHARED_STREAM -> z.addi(1e-3 * Math.random());
                case WRITES_INTO_ITS_WEIGHT -> tape.weight("w").addi(tape.training() ? 0.01 : 0);
                case WRITES_IN_INFERENCE -> tape.weight("w").addi(tape.training() ? 0 : 0.01);
                default -> z.addi(0);
            }
            INDArray gate = Transforms.sigmoid(z, false);
            if (lastMean == null || fault != Fault.KEEPS_A_SITES_MEAN_IN_ITSELF) {
                lastMean = mean;
            }
            tape.keep("mean", fault == Fault.KEEPS_A_SITES_MEAN_IN_ITSELF ? lastMean.dup() : mean);
            tape.keep("gate", gate);
            return fault == Fault.GATE_TOO_SHORT ? gate.sum(true, 1) : gate;
        }

        @Override
        public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
            INDArray gate = tape.kept("gate");
            INDArray dz = gateGradient.mul(gate).muli(gate.rsub(1));
            double factor = fault == Fault.GRADIENT_OF_W_DOUBLED ? 2 : 1;
            tape.addGradient("w", dz.mul(tape.kept("mean")).sum(0).muli(factor));
            double share = fault == Fault.GRADIENT_OF_X_FORGOTTEN ? 0 : 1;
            return Map.of(Pool.MEAN, dz.mulRowVector(tape.weight("w")).muli(share));
        }
    }
}
