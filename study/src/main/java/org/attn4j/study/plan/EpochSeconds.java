package org.attn4j.study.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * The duration of an epoch, measured by the runs of a study.
 *
 * @param byVariant the mean over a variant's own epochs, for variants that have any
 * @param overall the mean over the epochs of all variants; empty until an epoch has been timed
 */
public record EpochSeconds(Map<String, Double> byVariant, Optional<Double> overall) {

    /** Measures the timed epochs of runs that have begun. */
    public static EpochSeconds of(Collection<RunResult> begun) {
        Map<String, Double> byVariant = begun.stream()
                .filter(run -> !run.timings().isEmpty())
                .collect(Collectors.groupingBy(
                        run -> run.id().variant(),
                        Collectors.flatMapping(EpochSeconds::each, Collectors.averagingDouble(Double::doubleValue))));
        List<Double> all = begun.stream().flatMap(EpochSeconds::each).toList();
        return new EpochSeconds(
                byVariant,
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.stream().collect(Collectors.averagingDouble(Double::doubleValue))));
    }

    /** The mean of a variant, or of all variants if it has no timed epoch yet. */
    public Optional<Double> of(String variant) {
        return Optional.ofNullable(byVariant.get(variant)).or(() -> overall);
    }

    private static Stream<Double> each(RunResult run) {
        return run.timings().stream().map(EpochSeconds::seconds);
    }

    private static double seconds(EpochTiming timing) {
        return timing.seconds() + timing.testSeconds();
    }
}
