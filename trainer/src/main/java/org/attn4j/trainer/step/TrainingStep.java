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
 * Gradient, schedule and update of one batch after the other. Its whole state is the network's weights, the slots and the
 * iteration. Where the weights are averaged, what is evaluated and saved as weights are the averages, and what training
 * goes on from is the last slot. For one thread at a time; closing it leaves the network open.
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
    private final List<TensorRange> stretches;
    private boolean averagesShown;
    private long iteration;

    /**
     * Starts at iteration 0 with empty slots.
     *
     * @param iterationsPerEpoch batches of one epoch, at least 1
     * @param epochs of the whole run; the schedule's end
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
                        optimizerSlots.stream(), average.stream().map(kept -> new Slot(TRAINED, kept.values())))
                .toList();
        this.stretches = network.trainedRanges(recipe.decayed()::covers);
    }

    /**
     * Trains on one batch.
     *
     * @param images [N,3,S,S] as planes
     * @param count N
     * @param targets [N,K]: the wanted distribution over classes
     */
    public StepReport step(float[] images, int count, double[] targets) {
        if (averagesShown) {
            throw new IllegalStateException("the network shows its averages; close what showAverages gave first");
        }
        StepOutput output = network.gradients(images, count, targets, loss, iteration);
        double rate = learningRate();
        for (TensorRange stretch : stretches) {
            Map<String, INDArray> parts =
                    optimizerSlots.stream().collect(Collectors.toMap(Slot::name, slot -> part(slot.values(), stretch)));
            recipe.optimizer()
                    .step(OptimizerStep.of(
                            part(network.weights(), stretch),
                            part(network.gradient(), stretch),
                            parts,
                            stretch.decayed(),
                            rate,
                            iteration + 1));
        }
        average.ifPresent(kept -> kept.follow(network.weights(), iteration + 1));
        StepReport report = new StepReport(iteration, rate, output.lossSum(), output.logits());
        iteration++;
        return report;
    }

    /** The learning rate of the step to come. */
    public double learningRate() {
        return recipe.optimizer().learningRate()
                * recipe.schedule().factor(ScheduleStep.of(iteration, iterationsPerEpoch, epochs));
    }

    /**
     * The state vectors, live: the optimiser's in its order, and where the weights are averaged {@value #TRAINED}, which
     * holds the trained weights while the averages are shown.
     */
    public List<Slot> slots() {
        return slots;
    }

    /** Makes the network what it was before its averages were shown. */
    public interface Shown extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Puts the averages into the network, for evaluating and saving. Does nothing where there are none or they are shown.
     *
     * @return close it to go on training
     */
    public Shown showAverages() {
        if (average.isEmpty() || averagesShown) {
            return () -> {};
        }
        exchange(true);
        return () -> exchange(false);
    }

    private void exchange(boolean show) {
        if (averagesShown != show) {
            average.orElseThrow().exchange(network.weights());
            averagesShown = show;
        }
    }

    /** The number of steps done. */
    public long iteration() {
        return iteration;
    }

    /** Goes on after this many steps; weights and slots must be those of then, as they are with the averages shown. */
    public void resumeAt(long stepsDone) {
        iteration = stepsDone;
        averagesShown = false;
        average.ifPresent(kept -> kept.exchange(network.weights()));
    }

    /** Gives the slots' memory back; no step is done afterwards. */
    @Override
    public void close() {
        slots.forEach(slot -> slot.values().close());
    }

    private static INDArray part(INDArray vector, TensorRange stretch) {
        return vector.get(NDArrayIndex.interval(stretch.from(), stretch.to()));
    }
}
