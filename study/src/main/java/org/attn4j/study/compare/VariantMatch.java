package org.attn4j.study.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.Pairing;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Family;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Summary;

/**
 * A variant that two studies have under the same name. Differences are those of the last epoch's test accuracy, as
 * fractions, study minus reference.
 *
 * @param variant its name in both
 * @param study the study's name
 * @param reference the name of the study that it is compared with
 * @param seeds that form pairs; empty if the runs are not paired
 * @param difference the mean of the differences by seed, or, if the runs are not paired, the difference of the means;
 *     absent if one study has no done run of it
 * @param sd the standard deviation of the differences by seed; absent with fewer than two pairs
 * @param interval of the mean difference, by paired t; absent with fewer than two pairs
 * @param unpaired why the runs are not paired, as a clause; absent if they are
 */
public record VariantMatch(
        String variant,
        String study,
        String reference,
        List<Long> seeds,
        Optional<Double> difference,
        Optional<Double> sd,
        Optional<Interval> interval,
        Optional<String> unpaired) {

    /** Compares the variants of a study with those of the same name in the reference. */
    static List<VariantMatch> all(ComparedStudy study, ComparedStudy reference) {
        StudyResults own = study.table().results();
        StudyResults others = reference.table().results();
        return own.outline().variants().stream()
                .filter(others.outline().variants()::contains)
                .map(variant -> of(variant, study.name(), reference.name(), own.done(variant), others.done(variant)))
                .toList();
    }

    private static VariantMatch of(
            String variant, String study, String reference, List<RunResult> runs, List<RunResult> others) {
        Map<Long, Double> values = accuracies(runs);
        Map<Long, Double> base = accuracies(others);
        Optional<String> obstacle = obstacle(runs, others);
        if (obstacle.isPresent()) {
            Optional<Double> difference = Summary.of(values.values())
                    .flatMap(own -> Summary.of(base.values()).map(other -> own.mean() - other.mean()));
            return new VariantMatch(
                    variant, study, reference, List.of(), difference, Optional.empty(), Optional.empty(), obstacle);
        }
        Comparison paired = Family.compare(Map.of(variant, values), base).get(variant);
        return new VariantMatch(
                variant,
                study,
                reference,
                paired.difference().seeds(),
                Optional.of(paired.summary().mean()),
                paired.summary().deviation().stream().boxed().findFirst(),
                paired.interval(),
                Optional.empty());
    }

    /** Why the runs are not paired; empty if all runs with a common seed form pairs and there is one. */
    private static Optional<String> obstacle(List<RunResult> runs, List<RunResult> others) {
        List<String> reasons = new ArrayList<>();
        boolean common = false;
        for (RunResult run : runs) {
            for (RunResult other : others) {
                if (run.id().seed() == other.id().seed()) {
                    common = true;
                    Pairing.obstacle(run, other)
                            .ifPresent(reason -> reasons.add("seed " + run.id().seed() + ": " + reason));
                }
            }
        }
        return common
                ? reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons))
                : Optional.of("no seed is done in both");
    }

    private static Map<Long, Double> accuracies(List<RunResult> runs) {
        Map<Long, Double> values = new LinkedHashMap<>();
        runs.forEach(run -> run.last()
                .map(EpochRow::testAccuracy)
                .ifPresent(accuracy -> values.put(run.id().seed(), accuracy)));
        return values;
    }
}
