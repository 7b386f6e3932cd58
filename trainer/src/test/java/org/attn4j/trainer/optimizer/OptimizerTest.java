package org.attn4j.trainer.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Compares with the formulas of PyTorch's documentation (torch.optim.Adam, AdamW, SGD), computed per scalar in float64.
 */
class OptimizerTest {

    /** Longer than a chunk of the host path and not a multiple of it. */
    private static final int LENGTH = 5000;

    private static final int STEPS = 12;

    /** The loop of torch.optim's documentation for one weight, with its state. */
    private enum Formula {
        ADAM(new AdamParameters(0.01, 0.1, 0.9, 0.999, 1e-8).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                double g = gradient + (decayed ? 0.1 : 0) * w;
                return w - adam(g, state, rate, t, 1e-8);
            }
        },
        ADAM_WITH_A_LARGE_EPSILON(new AdamParameters(0.01, 0, 0.8, 0.9, 0.05).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                state[0] = 0.8 * state[0] + 0.2 * gradient;
                state[1] = 0.9 * state[1] + 0.1 * gradient * gradient;
                double first = state[0] / (1 - Math.pow(0.8, t));
                double second = state[1] / (1 - Math.pow(0.9, t));
                return w - rate * first / (Math.sqrt(second) + 0.05);
            }
        },
        ADAMW(new AdamWParameters(0.01, 0.2, 0.9, 0.999, 1e-8).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                double shrunk = w - rate * (decayed ? 0.2 : 0) * w;
                return shrunk - adam(gradient, state, rate, t, 1e-8);
            }
        },
        SGD(new SgdParameters(0.1, 0.9, false, 0.05).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                double g = gradient + (decayed ? 0.05 : 0) * w;
                state[0] = t == 1 ? g : 0.9 * state[0] + g;
                return w - rate * state[0];
            }
        },
        SGD_NESTEROV(new SgdParameters(0.1, 0.9, true, 0.05).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                double g = gradient + (decayed ? 0.05 : 0) * w;
                state[0] = t == 1 ? g : 0.9 * state[0] + g;
                return w - rate * (g + 0.9 * state[0]);
            }
        },
        SGD_WITHOUT_MOMENTUM(new SgdParameters(0.1, 0, false, 0).create()) {
            @Override
            double next(double w, double gradient, double[] state, double rate, int t, boolean decayed) {
                return w - rate * gradient;
            }
        };

        private final Optimizer optimizer;

        Formula(Optimizer optimizer) {
            this.optimizer = optimizer;
        }

        abstract double next(double w, double gradient, double[] state, double rate, int t, boolean decayed);

        private static double adam(double g, double[] state, double rate, int t, double epsilon) {
            state[0] = 0.9 * state[0] + 0.1 * g;
            state[1] = 0.999 * state[1] + 0.001 * g * g;
            double first = state[0] / (1 - Math.pow(0.9, t));
            double second = state[1] / (1 - Math.pow(0.999, t));
            return rate * first / (Math.sqrt(second) + epsilon);
        }
    }

    private static double start(int index) {
        return (float) Draw.of(1, "weight", index).uniform(-1, 1);
    }

    private static double gradient(int index, int step) {
        return (float) Draw.of(1, "gradient", index, step).uniform(-1, 1);
    }

    private static double rate(Formula formula, int step) {
        return formula.optimizer.learningRate() * (1 - 0.05 * step);
    }

    private static double[] byFormula(Formula formula, boolean decayed) {
        double[] weights = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double[] state = new double[2];
            weights[i] = start(i);
            for (int t = 1; t <= STEPS; t++) {
                weights[i] = formula.next(weights[i], gradient(i, t), state, rate(formula, t), t, decayed);
            }
        }
        return weights;
    }

    private static double[] byOptimizer(Formula formula, DataType type, boolean decayed) {
        INDArray weights = Nd4j.zeros(type, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            weights.putScalar(i, start(i));
        }
        Map<String, INDArray> slots = new HashMap<>();
        formula.optimizer.slots().forEach(name -> slots.put(name, Nd4j.zeros(type, LENGTH)));
        for (int t = 1; t <= STEPS; t++) {
            INDArray gradient = Nd4j.zeros(type, LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                gradient.putScalar(i, gradient(i, t));
            }
            formula.optimizer.step(OptimizerStep.of(weights, gradient, slots, decayed, rate(formula, t), t));
        }
        return weights.data().asDouble();
    }

    private static void assertSame(double[] expected, double[] found, double tolerance) {
        for (int i = 0; i < LENGTH; i++) {
            assertEquals(expected[i], found[i], tolerance, "weight " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationsInFloat64EqualTheFormulas(Formula formula) {
        assertSame(byFormula(formula, true), byOptimizer(formula, DataType.DOUBLE, true), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void theFastFloat32PathEqualsTheFormulas(Formula formula) {
        assertSame(byFormula(formula, true), byOptimizer(formula, DataType.FLOAT, true), 2e-6);
    }

    @ParameterizedTest
    @EnumSource
    void exemptTensorsDoNotDecay(Formula formula) {
        assertSame(byFormula(formula, false), byOptimizer(formula, DataType.DOUBLE, false), 1e-12);
        assertSame(byFormula(formula, false), byOptimizer(formula, DataType.FLOAT, false), 2e-6);
    }

    /**
     * Computed by hand: w = 1, rate 0.1, momentum 0.9, decay 0.1, gradients 0.5 and -0.2. Plain: g = 0.6, b = 0.6, w =
     * 0.94; then g = -0.106, b = 0.434, w = 0.8966. Nesterov: w = 1 - 0.1 * (0.6 + 0.54) = 0.886; then g = -0.1114, b =
     * 0.4286, w = 0.886 - 0.1 * (-0.1114 + 0.38574) = 0.858566.
     */
    @ParameterizedTest
    @CsvSource({"false, 0.94, 0.8966", "true, 0.886, 0.858566"})
    void twoStepsOfMomentumEqualThoseComputedByHand(boolean nesterov, double first, double second) {
        Optimizer sgd = new SgdParameters(0.1, 0.9, nesterov, 0.1).create();
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            INDArray weights = Nd4j.ones(type, 1);
            Map<String, INDArray> slots = Map.of("momentum", Nd4j.zeros(type, 1));
            sgd.step(OptimizerStep.of(weights, Nd4j.ones(type, 1).muli(0.5), slots, true, 0.1, 1));
            assertEquals(first, weights.getDouble(0), 1e-7);
            sgd.step(OptimizerStep.of(weights, Nd4j.ones(type, 1).muli(-0.2), slots, true, 0.1, 2));
            assertEquals(second, weights.getDouble(0), 1e-7);
        }
    }

    /**
     * After one step both moments are exact multiples of the gradient, so the step equals the rate, except for epsilon.
     */
    @Test
    void adamsFirstStepIsTheLearningRateForGradientsOfAnySize() {
        for (float size : new float[] {1e-4f, 1, 1e4f}) {
            INDArray weights = Nd4j.zeros(DataType.FLOAT, 1);
            INDArray gradient = Nd4j.createFromArray(size);
            new AdamParameters(0.001, 0, 0.9, 0.999, 1e-8)
                    .create()
                    .step(OptimizerStep.of(
                            weights,
                            gradient,
                            Map.of("m", Nd4j.zeros(DataType.FLOAT, 1), "v", Nd4j.zeros(DataType.FLOAT, 1)),
                            true,
                            0.001,
                            1));
            // epsilon is added after the correction, so its effect is at most 1e-8 / 1e-4
            assertEquals(-0.001, weights.getDouble(0), 0.001 * 2e-4);
        }
    }

    @Test
    void slotThatTheOptimiserDidNotDeclareIsRejectedByName() {
        OptimizerStep step = OptimizerStep.of(Nd4j.ones(1), Nd4j.ones(1), Map.of("m", Nd4j.zeros(1)), false, 0.1, 1);
        assertEquals(
                "unknown slot \"v\"; slots() has [m]",
                assertThrows(IllegalArgumentException.class, () -> step.slot("v"))
                        .getMessage());
    }
}
