package org.attn4j.cli.progress;

import java.util.Locale;
import java.util.Optional;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.table.EpochRow;

/** The sentences about a run. */
final class RunText {

    private RunText() {}

    /** Such as {@code eca seed 42}. */
    static String name(RunId run) {
        return run.variant() + " seed " + run.seed();
    }

    /** Such as {@code [2/6] eca seed 42}. */
    static String heading(RunId run, int number, int runs) {
        return "[" + number + "/" + runs + "] " + name(run);
    }

    static String kept(RunId run, RunRecord record) {
        return name(run) + ": kept, " + record.state().name().toLowerCase(Locale.ROOT) + " before";
    }

    /** What follows the heading of a run that is done. */
    static String done(Optional<EpochRow> latest, Evaluation evaluation) {
        String last = latest.map(row -> String.format(Locale.ROOT, " test accuracy %.4f,", row.testAccuracy()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                " done:%s %s %.4f after epoch %d",
                last,
                evaluation.weights(),
                evaluation.accuracy(),
                evaluation.epoch());
    }

    /** A number and its noun. */
    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
