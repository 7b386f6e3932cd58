package org.attn4j.study.speed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.identity.TreeDifference;

/**
 * Why the speeds of two runs are not compared.
 *
 * @param kind the kind of reason
 * @param text the reason as a clause
 */
record SpeedObstacle(Kind kind, String text) {

    /** The kinds, with the words of short texts. */
    enum Kind {
        /** One of them shared its machine. */
        SHARED("several runs were trained at a time"),
        /** One of them was trained by a cluster, which does not say what else its machine computed. */
        CLUSTER("runs of a cluster may share their machines"),
        /** Machines or programs differ. */
        CONDITIONS("machine or program differ between the runs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The obstacle between two runs; empty if their speeds may be compared. */
    static Optional<SpeedObstacle> between(RunResult run, RunResult baseline) {
        if (!SpeedConditions.alone(run) || !SpeedConditions.alone(baseline)) {
            return Optional.of(new SpeedObstacle(Kind.SHARED, Kind.SHARED.words()));
        }
        if (SpeedConditions.ofCluster(run) || SpeedConditions.ofCluster(baseline)) {
            return Optional.of(new SpeedObstacle(Kind.CLUSTER, Kind.CLUSTER.words()));
        }
        List<TreeDifference> differences = SpeedConditions.between(baseline, run);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeedObstacle(
                        Kind.CONDITIONS,
                        differences.stream().map(SpeedObstacle::clause).collect(Collectors.joining(", "))));
    }

    private static String clause(TreeDifference difference) {
        return difference.pointer().substring(1).replace('/', ' ') + " is "
                + difference.after().orElse("unknown") + " instead of "
                + difference.before().orElse("unknown");
    }
}
