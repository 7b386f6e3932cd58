package org.attn4j.runfiles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * The content of one run's folder.
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

    /** Whether all epochs have been trained and the run has been evaluated. */
    public boolean done() {
        return record.state() == RunState.DONE;
    }

    /** The last finished epoch; empty before the first. */
    public Optional<EpochRow> last() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    /**
     * The best epoch: that of the evaluated weights, or, before evaluation, the first one with the highest test
     * accuracy. Empty before the first epoch, and before evaluation if the best epoch is chosen on a validation set.
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

    /** Training images per second over all finished epochs: total images divided by total seconds. */
    public OptionalDouble trainImagesPerSecond() {
        double seconds = timings.stream().mapToDouble(EpochTiming::seconds).sum();
        double images = timings.stream()
                .mapToDouble(t -> t.seconds() * t.imagesPerSecond())
                .sum();
        return seconds > 0 ? OptionalDouble.of(images / seconds) : OptionalDouble.empty();
    }

    /** Test images per second with the best weights, data pipeline included. */
    public OptionalDouble inferImagesPerSecond() {
        return evaluation.isPresent() ? OptionalDouble.of(evaluation.get().imagesPerSecond()) : OptionalDouble.empty();
    }
}
