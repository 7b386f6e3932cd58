package org.attn4j.benchmarks.djl;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.attn4j.benchmarks.protocol.RandomBatch;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.benchmarks.protocol.Worker;
import org.attn4j.benchmarks.protocol.WorkerMain;

/** PyTorch's kernels, autograd and fused Adam, driven by DJL's {@code Trainer}. */
public final class DjlWorker implements Worker {

    private static final float LEARNING_RATE = 0.001f;
    private static final float WEIGHT_DECAY = 1e-5f;

    private final Model model;
    private final Trainer trainer;
    private final NDManager manager;
    private final SoftmaxCrossEntropyLoss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true);
    private final float[] heap;
    private final ByteBuffer bytes;
    private final FloatBuffer floats;
    private final Shape shape;
    private final NDArray targets;
    private final boolean copied;

    /** Builds the task's network. */
    DjlWorker(Task task) {
        if (!task.mode().equals(Task.PLAIN)) {
            throw new IllegalArgumentException("DJL trains in float32 only, not in mode " + task.mode());
        }
        this.model = Model.newInstance(task.network(), "PyTorch");
        model.setBlock(DjlNetworks.of(task));
        this.trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker(Tracker.fixed(LEARNING_RATE))
                        .optWeightDecays(WEIGHT_DECAY)
                        .build())
                .optInitializer(
                        new XavierInitializer(
                                XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2),
                        Parameter.Type.WEIGHT));
        this.shape = new Shape(task.batch(), 3, task.size(), task.size());
        trainer.initialize(shape);
        this.manager = model.getNDManager().newSubManager();
        this.heap = RandomBatch.images(task);
        // A direct buffer, which PyTorch uses without copying.
        this.bytes = ByteBuffer.allocateDirect(heap.length * Float.BYTES).order(ByteOrder.nativeOrder());
        this.floats = bytes.asFloatBuffer();
        floats.duplicate().put(heap);
        this.targets = manager.create(RandomBatch.smoothedTargets(task), new Shape(task.batch(), Task.CLASSES));
        this.copied = task.copied();
    }

    @Override
    public long parameters() {
        return model.getBlock().getParameters().values().stream()
                .filter(Parameter::requiresGradient)
                .mapToLong(parameter -> parameter.getArray().size())
                .sum();
    }

    @Override
    public double train(int steps) {
        double last = 0;
        for (int i = 0; i < steps; i++) {
            try (NDManager step = manager.newSubManager()) {
                NDArray value;
                try (GradientCollector gradients = trainer.newGradientCollector()) {
                    NDList logits = trainer.forward(new NDList(batch(step)));
                    value = loss.evaluate(new NDList(targets), logits);
                    gradients.backward(value);
                }
                trainer.step();
                last = value.getFloat();
            }
        }
        return last;
    }

    @Override
    public void infer(int batches) {
        for (int i = 0; i < batches; i++) {
            try (NDManager step = manager.newSubManager()) {
                trainer.evaluate(new NDList(batch(step))).singletonOrThrow().toFloatArray();
            }
        }
    }

    private NDArray batch(NDManager step) {
        if (copied) {
            floats.duplicate().put(heap);
        }
        return step.create(bytes, shape, DataType.FLOAT32);
    }

    /** Serves the runner. */
    public static void main(String[] arguments) {
        WorkerMain.run(arguments, DjlWorker::new);
    }
}
