package org.attn4j.core.optimizer;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step for adjacent tensors with the same settings: vectors of equal length and type that are views of the
 * network's memory. Valid only during the call that it is passed to.
 */
public final class OptimizerStep {

    private final INDArray weights;
    private final INDArray gradients;
    private final Map<String, INDArray> slots;
    private final boolean decayed;
    private final double learningRate;
    private final long number;

    private OptimizerStep(
            INDArray weights,
            INDArray gradients,
            Map<String, INDArray> slots,
            boolean decayed,
            double learningRate,
            long number) {
        this.weights = weights;
        this.gradients = gradients;
        this.slots = slots;
        this.decayed = decayed;
        this.learningRate = learningRate;
        this.number = number;
    }

    /**
     * A step.
     *
     * @param weights the weights to update, [P]
     * @param gradients the gradients of the mean loss, [P]
     * @param slots the optimiser's state by name, [P] each
     * @param decayed whether weight decay applies
     * @param learningRate the learning rate of this step, the schedule's factor included
     * @param number the number of the step, from 1 over the whole run
     */
    public static OptimizerStep of(
            INDArray weights,
            INDArray gradients,
            Map<String, INDArray> slots,
            boolean decayed,
            double learningRate,
            long number) {
        return new OptimizerStep(weights, gradients, slots, decayed, learningRate, number);
    }

    /** The weights, [P]; to be updated in place. */
    public INDArray weights() {
        return weights;
    }

    /** The gradients of the mean loss, [P]; may be overwritten. */
    public INDArray gradients() {
        return gradients;
    }

    /**
     * A state vector, [P], 0 before the first step; to be updated in place.
     *
     * @param name one of {@link Optimizer#slots()}
     * @throws IllegalArgumentException if there is no such slot
     */
    public INDArray slot(String name) {
        INDArray slot = slots.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("unknown slot \"" + name + "\"; slots() has " + slots.keySet());
        }
        return slot;
    }

    /** Whether weight decay applies to these weights. */
    public boolean decayed() {
        return decayed;
    }

    /** The learning rate of this step, the schedule's factor included. */
    public double learningRate() {
        return learningRate;
    }

    /** The number of the step, from 1 over the whole run. */
    public long number() {
        return number;
    }
}
