package org.attn4j.study.plan;

import java.util.Optional;
import org.attn4j.runfiles.RunId;

/**
 * One run of a plan.
 *
 * @param id variant and seed
 * @param state its state
 * @param epochsDone finished epochs
 * @param epochs epochs to train
 * @param secondsLeft estimated from the timed epochs of this study; 0 if done, empty if no epoch has been timed yet
 */
public record PlannedRun(RunId id, PlannedState state, int epochsDone, int epochs, Optional<Double> secondsLeft) {

    /** Whether the run is done. */
    public boolean done() {
        return state == PlannedState.DONE;
    }
}
