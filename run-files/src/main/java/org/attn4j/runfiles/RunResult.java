package org.attn4j.runfiles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * What the folder of one run holds.
 *
 * @param id variant and seed
 * @param record run.json
 * @param epochs metrics.csv: the finished epochs from 1
 * @param timings timings.csv
 * @param evaluation evaluation.json; empty before the run is done
 */
public record RunResult(
        RunId id, RunRecord record, List<EpochRow> epochs, List<EpochTiming> timings, Optional<Evaluation> evaluation) {

    /** Copies the lists. */
    public RunResult {
        epochs = List.copyOf(epochs);
        timings = List.copyOf(timings);
    }

    /** Whether all epochs are trained and evaluated. */
    public boolean done() {
        return record.state() == RunState.DONE;
    }

    /** The last finished epoch; empty before the first. */
    public Optional<EpochRow> last() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    /**
     * The best epoch: that of the evaluated weights, or for a run that is not evaluated yet the first one with the
     * highest test accuracy. Empty before the first epoch, and where only a validation set could tell and has not yet.
     */
    public Optional<EpochRow> best() {
        if (evaluation.isPresent()) {
            int epoch = evaluation.get().epoch();
            return epochs.stream().filter(row -> row.epoch() == epoch).findFirst();
        }
        return validated()
                ? Optional.empty()
                : epochs.stream()
                        .max(Comparator.comparingDouble(EpochRow::testAccuracy)
                                .thenComparing(
                                        Comparator.comparingInt(EpochRow::epoch).reversed()));
    }

    /** Whether the best epoch is chosen on a validation set rather than on the test set. */
    public boolean validated() {
        return ConfigurationView.of("run.json: configuration", record.configuration())
                .validates();
    }

    /** Training images a second over all finished epochs: all images through all seconds. */
    public OptionalDouble trainImagesPerSecond() {
        double seconds = timings.stream().mapToDouble(EpochTiming::seconds).sum();
        double images = timings.stream()
                .mapToDouble(t -> t.seconds() * t.imagesPerSecond())
                .sum();
        return seconds > 0 ? OptionalDouble.of(images / seconds) : OptionalDouble.empty();
    }

    /** Test images a second with the best weights, through the data pipeline. */
    public OptionalDouble inferImagesPerSecond() {
        return evaluation.isPresent() ? OptionalDouble.of(evaluation.get().imagesPerSecond()) : OptionalDouble.empty();
    }
}
