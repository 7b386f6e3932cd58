package org.attn4j.trainer.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.core.schedule.ScheduleStep;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.StepOutput;
import org.attn4j.engine.network.TensorRange;
import org.attn4j.trainer.optimizer.WeightAverage;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Trains a network batch by batch: gradient, schedule and update. Its whole state is the network's weights, the slots
 * and the iteration. If weights are averaged, the averages are evaluated and saved as the weights, and the last slot
 * has the weights from which training continues. For one thread at a time; closing it leaves the network open.
 */
public final class TrainingStep implements AutoCloseable {

    /** The slot of the trained weights. */
    private static final String TRAINED = "trained";

    private final Network network;
    private final Loss loss;
    private final StepRecipe recipe;
    private final int iterationsPerEpoch;
    private final int epochs;
    private final List<Slot> optimizerSlots;
    private final Optional<WeightAverage> average;
    private final List<Slot> slots;
    private final List<TensorRange> ranges;
    private boolean averagesInUse;
    private long iteration;

    /**
     * Starts at iteration 0 with empty slots.
     *
     * @param iterationsPerEpoch batches per epoch, at least 1
     * @param epochs number of epochs of the whole run, at whose end the schedule ends
     */
    public TrainingStep(Network network, Loss loss, StepRecipe recipe, int iterationsPerEpoch, int epochs) {
        this.network = network;
        this.loss = loss;
        this.recipe = recipe;
        this.iterationsPerEpoch = iterationsPerEpoch;
        this.epochs = epochs;
        INDArray weights = network.weights();
        this.optimizerSlots = recipe.optimizer().slots().stream()
                .map(name -> new Slot(name, Nd4j.zeros(weights.dataType(), weights.length())))
                .toList();
        this.average = recipe.ema().stream()
                .mapToObj(decay -> new WeightAverage(decay, weights))
                .findFirst();
        this.slots = Stream.concat(
                        optimizerSlots.stream(),
                        average.stream().map(weightAverage -> new Slot(TRAINED, weightAverage.values())))
                .toList();
        this.ranges = network.trainedRanges(recipe.decayed()::covers);
    }

    /**
     * Trains on one batch.
     *
     * @param images [N,3,S,S] in C order
     * @param count N
     * @param targets [N,K]: the target distribution over the classes
     */
    public StepReport step(float[] images, int count, double[] targets) {
        if (averagesInUse) {
            throw new IllegalStateException(
                    "the network has its averaged weights; close the result of useAverages before training");
        }
        StepOutput output = network.gradients(images, count, targets, loss, iteration);
        double rate = learningRate();
        for (TensorRange range : ranges) {
            Map<String, INDArray> slotSlices =
                    optimizerSlots.stream().collect(Collectors.toMap(Slot::name, slot -> slice(slot.values(), range)));
            recipe.optimizer()
                    .step(OptimizerStep.of(
                            slice(network.weights(), range),
                            slice(network.gradient(), range),
                            slotSlices,
                            range.decayed(),
                            rate,
                            iteration + 1));
        }
        average.ifPresent(weightAverage -> weightAverage.update(network.weights(), iteration + 1));
        StepReport report = new StepReport(iteration, rate, output.lossSum(), output.logits());
        iteration++;
        return report;
    }

    /** The learning rate of the next step. */
    public double learningRate() {
        return recipe.optimizer().learningRate()
                * recipe.schedule().factor(ScheduleStep.of(iteration, iterationsPerEpoch, epochs));
    }

    /**
     * The state vectors, not copied: the optimiser's in its order, then, if weights are averaged, {@value #TRAINED},
     * which has the trained weights while the averages are in use.
     */
    public List<Slot> slots() {
        return slots;
    }

    /** Puts the trained weights back into the network when it is closed. */
    public interface AveragesInUse extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Puts the averages into the network, for evaluating and saving. Does nothing if there are none or they are in use.
     *
     * @return to be closed before training continues
     */
    public AveragesInUse useAverages() {
        if (average.isEmpty() || averagesInUse) {
            return () -> {};
        }
        swap(true);
        return () -> swap(false);
    }

    private void swap(boolean use) {
        if (averagesInUse != use) {
            average.orElseThrow().swap(network.weights());
            averagesInUse = use;
        }
    }

    /** The number of steps done. */
    public long iteration() {
        return iteration;
    }

    /**
     * Continues after this many steps. Weights and slots must have been loaded as they were saved, with the averages in
     * use.
     */
    public void resumeAt(long stepsDone) {
        iteration = stepsDone;
        averagesInUse = false;
        average.ifPresent(weightAverage -> weightAverage.swap(network.weights()));
    }

    /** Releases the slots' memory; no further step is possible. */
    @Override
    public void close() {
        slots.forEach(slot -> slot.values().close());
    }

    private static INDArray slice(INDArray vector, TensorRange range) {
        return vector.get(NDArrayIndex.interval(range.from(), range.to()));
    }
}
