package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/** The texts and columns of progress. */
final class EpochTable {

    private EpochTable() {}

    /** The column titles of a run. */
    static String titles() {
        return "  epoch  learning rate  train loss  train acc.  test loss  test acc.  images/s";
    }

    /** The column titles of several runs, whose names take this width; without the rate, so that 80 columns suffice. */
    static String titles(int nameWidth) {
        return padded("run", nameWidth) + "    epoch  train loss  train acc.  test loss  test acc.  images/s";
    }

    /** The row of an epoch. */
    static String row(EpochRow row, EpochTiming timing, int epochs, boolean best) {
        return String.format(
                        Locale.ROOT,
                        "%7s  %13.6f  %10.4f",
                        row.epoch() + "/" + epochs,
                        row.learningRate(),
                        row.trainLoss())
                + rest(row, timing, best);
    }

    /** The row of an epoch of one of several runs. */
    static String row(RunId run, int nameWidth, EpochRow row, EpochTiming timing, int epochs, boolean best) {
        return padded(run.folderName(), nameWidth)
                + String.format(Locale.ROOT, "  %7s  %10.4f", row.epoch() + "/" + epochs, row.trainLoss())
                + rest(row, timing, best);
    }

    private static String rest(EpochRow row, EpochTiming timing, boolean best) {
        String line = String.format(
                Locale.ROOT,
                "  %10.4f  %9.4f  %9.4f  %8.0f",
                row.trainAccuracy(),
                row.testLoss(),
                row.testAccuracy(),
                timing.imagesPerSecond());
        return best ? line + "  best so far" : line;
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(Math.max(0, width - name.length()));
    }

    /** The message of the bar of a study. */
    static String study(String runs, Optional<Double> rate, Optional<Duration> left) {
        return runs + pace(rate, left);
    }

    /** The message of the bar. */
    static String training(int epoch, int epochs, double loss, Optional<Double> rate, Optional<Duration> left) {
        return String.format(Locale.ROOT, "epoch %d/%d loss %.3f", epoch, epochs, loss) + pace(rate, left);
    }

    private static String pace(Optional<Double> rate, Optional<Duration> left) {
        return rate.map(value -> String.format(Locale.ROOT, " %.0f images/s", value))
                        .orElse("")
                + left.map(value -> " " + DurationText.text(value) + " left").orElse("");
    }
}
