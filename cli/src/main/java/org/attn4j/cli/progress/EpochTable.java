package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/** The words and columns of progress; every number under its title. */
final class EpochTable {

    private EpochTable() {}

    /** The titles over the rows of one run. */
    static String titles() {
        return "  epoch  learning rate  train loss  train acc.  test loss  test acc.  images/s";
    }

    /** One epoch. */
    static String row(EpochRow row, EpochTiming timing, int epochs, boolean best) {
        String line = String.format(
                Locale.ROOT,
                "%7s  %13.6f  %10.4f  %10.4f  %9.4f  %9.4f  %8.0f",
                row.epoch() + "/" + epochs,
                row.learningRate(),
                row.trainLoss(),
                row.trainAccuracy(),
                row.testLoss(),
                row.testAccuracy(),
                timing.imagesPerSecond());
        return best ? line + "  best so far" : line;
    }

    /** What the bar says of training. */
    static String training(int epoch, int epochs, double loss, Optional<Double> rate, Optional<Duration> left) {
        return String.format(Locale.ROOT, "epoch %d/%d loss %.3f", epoch, epochs, loss)
                + rate.map(value -> String.format(Locale.ROOT, " %.0f images/s", value))
                        .orElse("")
                + left.map(value -> " " + DurationText.text(value) + " left").orElse("");
    }
}
