package org.attn4j.study.merge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.study.compare.RunComparison;
import org.attn4j.study.compare.RunComparison.Bytes;
import org.attn4j.study.identity.TreeDifference;

/**
 * Which of the candidates for one run is taken: a done one, or, if none is done, the one with the most epochs; of equal ones
 * that in the target, then the first. Done candidates must have the same bytes.
 */
final class RunChoice {

    private static final Comparator<Candidate> PREFERENCE = Comparator.comparing(Candidate::done)
            .thenComparing(candidate -> candidate.record().epochsDone())
            .thenComparing(Candidate::inTarget);

    /** Facts that explain different results; the others are for people. */
    private static final Set<String> CAUSES = Set.of(
            "attn4j",
            "commit",
            "deeplearning4j",
            "java",
            "system",
            "processor",
            "processors",
            "environment",
            "engine",
            "kernels");

    private RunChoice() {}

    /** The candidate that is taken, of at least one. */
    static Candidate of(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            if (PREFERENCE.compare(candidate, best) > 0) {
                best = candidate;
            }
        }
        return best;
    }

    /** The problem that two done candidates differ, if they do. */
    static Optional<Problem> conflict(Candidate one, Candidate other) {
        if (!one.done() || !other.done()) {
            return Optional.empty();
        }
        RunComparison comparison = RunComparison.of(one.folder(), other.folder());
        List<String> different = comparison.results().entrySet().stream()
                .filter(result -> differs(result, one.folder(), other.folder()))
                .map(Map.Entry::getKey)
                .toList();
        if (different.isEmpty()) {
            return Optional.empty();
        }
        String causes = comparison.provenance().stream()
                .filter(difference -> CAUSES.contains(firstKey(difference)))
                .map(difference -> difference.pointer().substring(1) + " "
                        + difference.before().orElse("absent") + " and "
                        + difference.after().orElse("absent"))
                .collect(Collectors.joining(", "));
        return Optional.of(new Problem(
                Location.whole(other.folder().path()),
                "",
                "is done, and so is " + one.folder().path() + ", but their " + String.join(", ", different)
                        + " differ; " + (causes.isEmpty() ? "their programs and machines are the same" : causes)
                        + "; delete one of them, for example with attn4j runs delete"));
    }

    /** Iterations are an aid for curves; epochs and checkpoints are the result. */
    private static boolean differs(Map.Entry<String, Bytes> result, RunFolder one, RunFolder other) {
        Path iterations = one.iterations().getFileName();
        if (result.getValue() == Bytes.SAME || result.getKey().equals(iterations.toString())) {
            return false;
        }
        String file = result.getKey().split(" ")[0];
        return Files.exists(one.path().resolve(file))
                || Files.exists(other.path().resolve(file));
    }

    private static String firstKey(TreeDifference difference) {
        return difference.pointer().split("/")[1];
    }
}
