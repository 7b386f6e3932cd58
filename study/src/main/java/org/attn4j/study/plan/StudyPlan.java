package org.attn4j.study.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.ModelFacts;

/**
 * The remaining work of a study.
 *
 * @param study the study's name
 * @param runs in the order in which they are trained
 * @param differences if runs of another configuration are in the place of planned ones, the pointer and values of each
 *     difference; ablate rejects such a folder
 * @param unplanned the names of run folders that the plan does not contain, sorted
 * @param models the network's size by variant, in the order of the configuration
 */
public record StudyPlan(
        String study,
        List<PlannedRun> runs,
        List<String> differences,
        List<String> unplanned,
        Map<String, ModelFacts> models) {

    /** How many runs are done. */
    public int done() {
        return (int) runs.stream().filter(PlannedRun::done).count();
    }

    /** Epochs still to train, over all runs. */
    public int epochsLeft() {
        return runs.stream().mapToInt(run -> run.epochs() - run.epochsDone()).sum();
    }

    /** The estimated seconds for all missing epochs, one run at a time; empty until an epoch has been timed. */
    public Optional<Double> secondsLeft() {
        double sum = 0;
        for (PlannedRun run : runs) {
            if (run.secondsLeft().isEmpty()) {
                return Optional.empty();
            }
            sum += run.secondsLeft().get();
        }
        return Optional.of(sum);
    }
}
