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
 * As PyTorch's {@code AveragedModel} with an exponential average and {@code use_buffers}; Polyak and Juditsky, SIAM J.
 * Control Optim. 30 (1992), with exponential weights. Tensors that never change are their own average, to the last bit.
 */
public final class WeightAverage {

    private final double decay;
    private final INDArray values;

    /**
     * The average of the weights as they are before the first step.
     *
     * @param decay what the average keeps of itself in a step, above 0 and below 1
     * @param weights the flat vector that it will follow; copied
     */
    public WeightAverage(double decay, INDArray weights) {
        this.decay = decay;
        this.values = weights.dup();
    }

    /** The averages; after an odd number of {@link #exchange} calls, the weights. Live. */
    public INDArray values() {
        return values;
    }

    /**
     * Takes the weights of a finished step in.
     *
     * @param step its number, from 1 over the whole run
     */
    public void follow(INDArray weights, long step) {
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

    /** Puts the averages where the weights are and the weights where the averages are; twice changes nothing. */
    public void exchange(INDArray weights) {
        INDArray kept = weights.dup();
        weights.assign(values);
        values.assign(kept);
        kept.close();
    }
}
