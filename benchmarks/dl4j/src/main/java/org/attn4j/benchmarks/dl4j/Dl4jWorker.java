package org.attn4j.benchmarks.dl4j;

import org.attn4j.benchmarks.protocol.RandomBatch;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.benchmarks.protocol.Worker;
import org.attn4j.benchmarks.protocol.WorkerMain;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's {@code MultiLayerNetwork}, trained by its {@code fit}. */
public final class Dl4jWorker implements Worker {

    private final MultiLayerNetwork network;
    private final float[] heap;
    private final INDArray images;
    private final INDArray targets;
    private final boolean copied;

    /** Builds the task's network. */
    Dl4jWorker(Task task) {
        if (!task.network().equals(Task.ALEXNET)) {
            throw new IllegalArgumentException("with stock Deeplearning4j only " + Task.ALEXNET + " is implemented");
        }
        if (!task.attention().equals("none")) {
            throw new IllegalArgumentException("stock Deeplearning4j has no attention called " + task.attention());
        }
        this.network = new MultiLayerNetwork(StockAlexNet.configuration(task.size(), cacheMode(task.mode())));
        network.init();
        this.heap = RandomBatch.images(task);
        this.images = Nd4j.createFromArray(heap).reshape(task.batch(), 3, task.size(), task.size());
        this.targets = Nd4j.createFromArray(RandomBatch.smoothedTargets(task)).reshape(task.batch(), Task.CLASSES);
        this.copied = task.copied();
    }

    /**
     * {@code cached} keeps arrays that the forward pass rearranged for the backward pass, which is faster but uses more
     * memory.
     */
    private static CacheMode cacheMode(String mode) {
        return switch (mode) {
            case Task.PLAIN -> CacheMode.NONE;
            case "cached" -> CacheMode.DEVICE;
            default -> throw new IllegalArgumentException("stock Deeplearning4j has no mode " + mode);
        };
    }

    @Override
    public long parameters() {
        return network.numParams();
    }

    @Override
    public double train(int steps) {
        for (int i = 0; i < steps; i++) {
            network.fit(batch(), targets);
        }
        return network.score();
    }

    @Override
    public void infer(int batches) {
        for (int i = 0; i < batches; i++) {
            network.output(batch(), false);
        }
    }

    /** The images; if requested, copied into the same native memory each time, which is the cheapest copy. */
    private INDArray batch() {
        if (copied) {
            images.data().setData(heap);
        }
        return images;
    }

    /** Serves the runner. */
    public static void main(String[] arguments) {
        WorkerMain.run(arguments, Dl4jWorker::new);
    }
}
