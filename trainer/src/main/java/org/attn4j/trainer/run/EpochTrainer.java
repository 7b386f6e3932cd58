package org.attn4j.trainer.run;

import java.util.List;
import org.attn4j.core.error.TrainingException;
import org.attn4j.core.random.Draw;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.IterationRow;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.batch.Batch;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.batch.BatchStream;
import org.attn4j.trainer.batch.Mixup;
import org.attn4j.trainer.evaluate.Evaluator;
import org.attn4j.trainer.step.StepReport;
import org.attn4j.trainer.step.TrainingStep;

/** Trains epochs. */
final class EpochTrainer {

    /** Iterations between rows of iterations.csv, as in the recipe's curves. */
    private static final int ROW_INTERVAL = 10;

    private static final double NANOS = 1e9;

    private final RunId id;
    private final BatchLoader loader;
    private final TrainingStep step;
    private final Evaluator evaluator;
    private final Mixup mixup;
    private final int classes;
    private final RunListener listener;

    EpochTrainer(
            RunId id,
            BatchLoader loader,
            TrainingStep step,
            Evaluator evaluator,
            Mixup mixup,
            int classes,
            RunListener listener) {
        this.id = id;
        this.loader = loader;
        this.step = step;
        this.evaluator = evaluator;
        this.mixup = mixup;
        this.classes = classes;
        this.listener = listener;
    }

    /** The result of an epoch: means over its images while training, with dropout. */
    record Result(double loss, double accuracy, double learningRate, double seconds, int images, String imageOrder) {}

    /** Trains an epoch and adds its rows for iterations.csv. */
    Result train(int epoch, List<IterationRow> rows) {
        long start = System.nanoTime();
        double lossSum = 0;
        long correct = 0;
        int images = 0;
        int batches = 0;
        double rate = 0;
        String order;
        try (BatchStream stream = loader.training(id.seed(), epoch)) {
            order = stream.orderDigest();
            while (stream.hasNext()) {
                Batch batch = stream.next();
                double[] targets = mixup.apply(batch, classes, Draw.of(id.seed(), "mixup", step.iteration()));
                StepReport report = step.step(batch.images(), batch.count(), targets);
                double loss = report.lossSum() / batch.count();
                checkFinite(loss, epoch, report);
                if (report.iteration() % ROW_INTERVAL == 0) {
                    rows.add(new IterationRow(report.iteration(), epoch, report.learningRate(), loss));
                }
                lossSum += report.lossSum();
                correct += evaluator.countCorrect(report.logits(), batch);
                images += batch.count();
                rate = report.learningRate();
                listener.batchDone(id, epoch, ++batches, loss);
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return new Result(lossSum / images, (double) correct / images, rate, seconds, images, order);
    }

    private static void checkFinite(double loss, int epoch, StepReport report) {
        if (!Double.isFinite(loss)) {
            throw new TrainingException("diverged: the loss is " + loss + " at epoch " + epoch + ", iteration "
                    + report.iteration() + ", learning rate " + report.learningRate()
                    + "; lower /training/optimizer/learningRate or use a warm-up schedule");
        }
    }
}
