package org.attn4j.study.plan;

import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;

/**
 * One run of a plan.
 *
 * @param id variant and seed
 * @param state how far it has come; empty where it has not begun
 * @param epochsDone finished epochs
 * @param epochs epochs to train
 * @param secondsLeft estimated from epochs that this study has timed; 0 where done, empty where no epoch is timed yet
 */
public record PlannedRun(RunId id, Optional<RunState> state, int epochsDone, int epochs, Optional<Double> secondsLeft) {

    /** Whether nothing is left to do. */
    public boolean done() {
        return state.equals(Optional.of(RunState.DONE));
    }
}
