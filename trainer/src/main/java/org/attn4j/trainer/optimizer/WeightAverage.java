package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.HostPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The exponential moving average of all tensors of a network, running statistics included:
 * <pre>
 *   a = w                              after the first step
 *   a = a + (1 - decay) * (w - a)      after each later one
 * </pre>
 * The same as PyTorch's {@code AveragedModel} with an exponential average and {@code use_buffers}; Polyak and Juditsky,
 * SIAM J. Control Optim. 30 (1992), with exponential weights. The average of a tensor that never changes equals the
 * tensor bit by bit.
 */
public final class WeightAverage {

    private final double decay;
    private final INDArray values;

    /**
     * Starts with the weights before the first step.
     *
     * @param decay the fraction of the average that a step keeps, above 0 and below 1
     * @param weights the flat vector to average; copied
     */
    public WeightAverage(double decay, INDArray weights) {
        this.decay = decay;
        this.values = weights.dup();
    }

    /** The averages, not copied; after an odd number of {@link #swap} calls, the weights. */
    public INDArray values() {
        return values;
    }

    /**
     * Updates the averages with the weights after a step.
     *
     * @param step the step's number, from 1 over the whole run
     */
    public void update(INDArray weights, long step) {
        if (step == 1) {
            values.assign(weights);
        } else if (HostArray.supports(weights)) {
            float share = (float) (1 - decay);
            HostPass.run(List.of(values), List.of(weights), (chunks, count) -> {
                float[] average = chunks[0];
                float[] weight = chunks[1];
                for (int i = 0; i < count; i++) {
                    average[i] += share * (weight[i] - average[i]);
                }
            });
        } else {
            values.addi(weights.sub(values).muli(1 - decay));
        }
    }

    /** Swaps the averages and the weights. */
    public void swap(INDArray weights) {
        INDArray kept = weights.dup();
        weights.assign(values);
        values.assign(kept);
        kept.close();
    }
}
