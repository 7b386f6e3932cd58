package org.attn4j.runfiles;

import java.nio.file.Path;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;

/** The files of one run. */
public record RunFolder(Path path) {

    /** The run's record: {@link RunRecord} as JSON. */
    public Path run() {
        return path.resolve("run.json");
    }

    /** One line per epoch: {@link EpochRow}. */
    public Path metrics() {
        return path.resolve("metrics.csv");
    }

    /** One line every ten iterations: {@link IterationRow}. */
    public Path iterations() {
        return path.resolve("iterations.csv");
    }

    /** One line per epoch: {@link EpochTiming}. */
    public Path timings() {
        return path.resolve("timings.csv");
    }

    /** Metrics and timings for TensorBoard, which looks for file names with this prefix. */
    public Path events() {
        return path.resolve("events.out.tfevents.attn4j");
    }

    /** The newest checkpoint. */
    public Path last() {
        return path.resolve("last.zip");
    }

    /** The checkpoint before the newest. */
    public Path previous() {
        return path.resolve("previous.zip");
    }

    /** The checkpoint with the best accuracy. */
    public Path best() {
        return path.resolve("best.zip");
    }

    /** The results of the best weights on the test set: {@link Evaluation} as JSON. */
    public Path evaluation() {
        return path.resolve("evaluation.json");
    }

    /** A line of text that a user has given the run: {@link RunLabel}. No trainer reads or writes it. */
    public Path label() {
        return path.resolve("label.txt");
    }
}
