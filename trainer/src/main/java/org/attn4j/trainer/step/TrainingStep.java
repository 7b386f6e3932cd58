package org.attn4j.trainer.step;

import java.util.List;
import org.attn4j.core.engine.Network;
import org.attn4j.core.engine.StepOutput;
import org.attn4j.core.engine.Stretch;
import org.attn4j.trainer.loss.Loss;
import org.attn4j.trainer.optimizer.Optimizer;
import org.attn4j.trainer.schedule.Schedule;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Gradient, schedule and update of one batch after the other. Its whole state is the network's weights, the slots and the
 * iteration. For one thread at a time.
 */
public final class TrainingStep {

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Schedule schedule;
    private final int iterationsPerEpoch;
    private final int epochs;
    private final List<Slot> slots;
    private final List<Stretch> stretches;
    private long iteration;

    /**
     * Starts at iteration 0 with empty slots.
     *
     * @param iterationsPerEpoch batches of one epoch, at least 1
     * @param epochs of the whole run; the schedule's end
     */
    public TrainingStep(
            Network network, Loss loss, Optimizer optimizer, Schedule schedule, int iterationsPerEpoch, int epochs) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.schedule = schedule;
        this.iterationsPerEpoch = iterationsPerEpoch;
        this.epochs = epochs;
        INDArray weights = network.weights();
        this.slots = optimizer.slots().stream()
                .map(name -> new Slot(name, Nd4j.zeros(weights.dataType(), weights.length())))
                .toList();
        this.stretches = network.trainedStretches();
    }

    /**
     * Trains on one batch.
     *
     * @param images [N,3,S,S] as planes
     * @param count N
     * @param targets [N,K]: the wanted distribution over classes
     */
    public StepReport step(float[] images, int count, double[] targets) {
        StepOutput output = network.gradients(images, count, targets, loss, iteration);
        double rate = learningRate();
        for (Stretch stretch : stretches) {
            List<INDArray> parts =
                    slots.stream().map(slot -> part(slot.values(), stretch)).toList();
            optimizer.step(
                    part(network.weights(), stretch),
                    part(network.gradient(), stretch),
                    parts,
                    stretch.decayed(),
                    rate,
                    iteration + 1);
        }
        StepReport report = new StepReport(iteration, rate, output.lossSum(), output.logits());
        iteration++;
        return report;
    }

    /** The learning rate of the step to come. */
    public double learningRate() {
        return optimizer.learningRate() * schedule.factor(iteration, iterationsPerEpoch, epochs);
    }

    /** The optimiser's state vectors, in its order; live. */
    public List<Slot> slots() {
        return slots;
    }

    /** The number of steps done. */
    public long iteration() {
        return iteration;
    }

    /** Goes on after this many steps; weights and slots must be those of then. */
    public void resumeAt(long stepsDone) {
        iteration = stepsDone;
    }

    private static INDArray part(INDArray vector, Stretch stretch) {
        return vector.get(NDArrayIndex.interval(stretch.from(), stretch.to()));
    }
}
