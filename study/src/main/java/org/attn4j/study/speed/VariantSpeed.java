package org.attn4j.study.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.statistics.GeometricRatio;
import org.attn4j.study.statistics.Summary;

/**
 * The speed of a variant over its runs, and relative to a baseline. Speeds are compared between runs with the same seed that
 * were both alone on equal machines with equal programs. Immutable.
 *
 * @param training images/s in training, data pipeline included, over all runs; empty if there are none
 * @param inference images/s in inference, data pipeline included, over all runs; empty if there are none
 * @param comparable whether these figures may be read as speeds of one machine: each run was alone, and machine and
 *     program are those of the baseline
 * @param trainingRatio relative to the baseline; empty for the baseline itself and if no pair of runs is comparable
 * @param inferenceRatio relative to the baseline; empty for the baseline itself and if no pair of runs is comparable
 * @param obstacles why pairs of runs were left out, as clauses; empty if none was
 * @param summary the obstacles in a few words; empty if there are none
 */
public record VariantSpeed(
        Optional<Summary> training,
        Optional<Summary> inference,
        boolean comparable,
        Optional<GeometricRatio> trainingRatio,
        Optional<GeometricRatio> inferenceRatio,
        List<String> obstacles,
        String summary) {

    /** Copies the list. */
    public VariantSpeed {
        obstacles = List.copyOf(obstacles);
    }

    /** The speed of the baseline itself, from its done runs. */
    public static VariantSpeed ofBaseline(List<RunResult> runs) {
        return new VariantSpeed(
                summary(runs, RunResult::trainImagesPerSecond),
                summary(runs, RunResult::inferImagesPerSecond),
                alike(runs),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }

    /**
     * The speed of a variant.
     *
     * @param runs its done runs
     * @param baseline the done runs of the variant that it is compared with
     */
    public static VariantSpeed of(List<RunResult> runs, List<RunResult> baseline) {
        Map<Long, RunResult> others = bySeed(baseline);
        List<RunResult> compared = new ArrayList<>();
        Map<SpeedObstacle, List<Long>> obstacles = new LinkedHashMap<>();
        for (RunResult run : runs) {
            long seed = run.id().seed();
            if (others.containsKey(seed)) {
                SpeedObstacle.between(run, others.get(seed))
                        .ifPresentOrElse(
                                obstacle -> obstacles
                                        .computeIfAbsent(obstacle, first -> new ArrayList<>())
                                        .add(seed),
                                () -> compared.add(run));
            }
        }
        return new VariantSpeed(
                summary(runs, RunResult::trainImagesPerSecond),
                summary(runs, RunResult::inferImagesPerSecond),
                obstacles.isEmpty() && alike(runs),
                ratio(compared, baseline, RunResult::trainImagesPerSecond),
                ratio(compared, baseline, RunResult::inferImagesPerSecond),
                obstacles.entrySet().stream()
                        .map(entry ->
                                seeds(entry.getValue()) + ": " + entry.getKey().text())
                        .toList(),
                obstacles.keySet().stream()
                        .map(obstacle -> obstacle.kind().words())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    /** Why the speed of a run is not compared with that of another, as a clause; empty if it may be. */
    public static Optional<String> obstacle(RunResult run, RunResult reference) {
        return SpeedObstacle.between(run, reference).map(SpeedObstacle::text);
    }

    /** Whether each run was alone and all have the same conditions as the first. */
    private static boolean alike(List<RunResult> runs) {
        return runs.stream()
                .allMatch(run -> SpeedConditions.alone(run)
                        && !SpeedConditions.ofCluster(run)
                        && SpeedConditions.between(runs.get(0), run).isEmpty());
    }

    private static Optional<GeometricRatio> ratio(
            List<RunResult> runs, List<RunResult> baseline, Function<RunResult, OptionalDouble> speed) {
        return GeometricRatio.of(speeds(runs, speed), speeds(baseline, speed));
    }

    private static Optional<Summary> summary(List<RunResult> runs, Function<RunResult, OptionalDouble> speed) {
        return Summary.of(speeds(runs, speed).values());
    }

    private static Map<Long, Double> speeds(List<RunResult> runs, Function<RunResult, OptionalDouble> speed) {
        Map<Long, Double> speeds = new LinkedHashMap<>();
        runs.forEach(
                run -> speed.apply(run).ifPresent(value -> speeds.put(run.id().seed(), value)));
        return speeds;
    }

    private static Map<Long, RunResult> bySeed(List<RunResult> runs) {
        Map<Long, RunResult> bySeed = new LinkedHashMap<>();
        runs.forEach(run -> bySeed.put(run.id().seed(), run));
        return bySeed;
    }

    private static String seeds(List<Long> seeds) {
        return (seeds.size() == 1 ? "seed " : "seeds ")
                + seeds.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
