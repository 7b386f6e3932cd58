package org.attn4j.testkit.probe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.engine.network.ElementType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One tensor, its gradient and its state, which an optimiser updates as in training: all are views of larger vectors.
 * Not thread-safe.
 */
public final class OptimizerProbe {

    /** The number of values of other tensors before and after the tensor. */
    private static final int OTHERS = 3;

    /** The values of other tensors. */
    private static final double OTHER = 0.25;

    /**
     * Weights and state between two steps, as a checkpoint stores them.
     *
     * @param weights [P]
     * @param slots [P] each, by name
     */
    public record State(double[] weights, Map<String, double[]> slots) {

        /** Weights before the first step; the state is 0. */
        public static State initial(double[] weights, List<String> slots) {
            Map<String, double[]> zeros = new LinkedHashMap<>();
            slots.forEach(name -> zeros.put(name, new double[weights.length]));
            return new State(weights, zeros);
        }
    }

    private final Map<String, INDArray> slots = new LinkedHashMap<>();
    private final ElementType type;
    private final int length;
    private final INDArray weights;
    private final INDArray gradients;

    /** Loads a state, which is copied and rounded to the type. */
    public OptimizerProbe(ElementType type, State state) {
        this.type = type;
        this.length = state.weights().length;
        this.weights = vector(state.weights());
        this.gradients = vector(new double[length]);
        state.slots().forEach((name, values) -> slots.put(name, vector(values)));
    }

    private INDArray vector(double[] values) {
        double[] among = new double[values.length + 2 * OTHERS];
        Arrays.fill(among, OTHER);
        System.arraycopy(values, 0, among, OTHERS, values.length);
        return Nd4j.createFromArray(among).castTo(type.nd4jType());
    }

    /**
     * Takes a step.
     *
     * @param gradient [P], rounded to the type
     * @param decayed whether weight decay applies
     * @param number the number of the step, from 1
     */
    public void step(Optimizer optimizer, double[] gradient, double learningRate, boolean decayed, long number) {
        own(gradients).assign(own(vector(gradient)));
        Map<String, INDArray> views = new HashMap<>();
        slots.forEach((name, vector) -> views.put(name, own(vector)));
        optimizer.step(OptimizerStep.of(own(weights), own(gradients), views, decayed, learningRate, number));
    }

    /** A copy of weights and state. */
    public State state() {
        Map<String, double[]> copies = new LinkedHashMap<>();
        slots.forEach((name, vector) -> copies.put(name, own(vector).toDoubleVector()));
        return new State(own(weights).toDoubleVector(), copies);
    }

    /** Whether weights or state of other tensors have changed. */
    public boolean othersChanged() {
        return changed(weights) || slots.values().stream().anyMatch(this::changed);
    }

    private boolean changed(INDArray vector) {
        double[] values = vector.toDoubleVector();
        for (int i = 0; i < OTHERS; i++) {
            if (values[i] != OTHER || values[OTHERS + length + i] != OTHER) {
                return true;
            }
        }
        return false;
    }

    private INDArray own(INDArray vector) {
        return vector.get(NDArrayIndex.interval(OTHERS, OTHERS + length));
    }
}
