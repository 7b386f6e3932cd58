package org.attn4j.study.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Unwrapped;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.TrainingSession;
import org.attn4j.runfiles.table.EpochRow;

/**
 * A run in results.json.
 *
 * @param variant the variant's name
 * @param seed the seed
 * @param state how far it has come
 * @param failure one sentence; absent unless the run has failed
 * @param epochsDone finished epochs
 * @param epochs epochs to train
 * @param last the last finished epoch; absent before the first
 * @param best the best epoch; absent while it is unknown
 * @param trainImagesPerSecond over all finished epochs, data pipeline included; absent before the first
 * @param evaluation of the best weights; absent before the run is done
 * @param digests the evidence that all variants had the same initial weights and image order
 * @param provenance as in run.json
 * @param sittings the training sessions, the latest last; the name is that of the stored JSON key
 * @param metrics the finished epochs
 */
record RunJson(
        String variant,
        long seed,
        RunState state,
        Optional<String> failure,
        int epochsDone,
        int epochs,
        Optional<EpochRow> last,
        Optional<EpochRow> best,
        Optional<Double> trainImagesPerSecond,
        Optional<Evaluated> evaluation,
        Digests digests,
        Map<String, Object> provenance,
        List<TrainingSession> sittings,
        Metrics metrics) {

    /**
     * The members of evaluation.json without the strip, whose images are only there.
     *
     * @param evaluation evaluation.json
     */
    record Evaluated(@Unwrapped(without = "strip") Evaluation evaluation) {}

    /**
     * metrics.csv by column, which takes a third of the space of rows: one value per finished epoch.
     *
     * @param learningRate of the epoch's last iteration
     * @param trainLoss with label smoothing and dropout active
     * @param trainAccuracy with dropout active
     * @param testLoss with label smoothing as in training
     * @param testCrossEntropy without label smoothing
     * @param testAccuracy after the epoch
     */
    record Metrics(
            List<Double> learningRate,
            List<Double> trainLoss,
            List<Double> trainAccuracy,
            List<Double> testLoss,
            List<Double> testCrossEntropy,
            List<Double> testAccuracy) {

        static Metrics of(List<EpochRow> rows) {
            return new Metrics(
                    rows.stream().map(EpochRow::learningRate).toList(),
                    rows.stream().map(EpochRow::trainLoss).toList(),
                    rows.stream().map(EpochRow::trainAccuracy).toList(),
                    rows.stream().map(EpochRow::testLoss).toList(),
                    rows.stream().map(EpochRow::testCrossEntropy).toList(),
                    rows.stream().map(EpochRow::testAccuracy).toList());
        }
    }

    static RunJson of(RunResult run) {
        return new RunJson(
                run.id().variant(),
                run.id().seed(),
                run.record().state(),
                Optional.of(run.record().failure()).filter(failure -> !failure.isEmpty()),
                run.epochs().size(),
                run.record().epochs(),
                run.last(),
                run.best(),
                run.trainImagesPerSecond().stream().boxed().findFirst(),
                run.evaluation().map(Evaluated::new),
                run.record().digests(),
                run.record().provenance(),
                run.record().sittings(),
                Metrics.of(run.epochs()));
    }
}
