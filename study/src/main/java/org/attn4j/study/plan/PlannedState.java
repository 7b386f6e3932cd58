package org.attn4j.study.plan;

import org.attn4j.study.identity.RunMatch;

/** The state of a planned run in its folder. */
public enum PlannedState {
    /** Not begun. */
    MISSING,
    /** Begun but not ended; {@code ablate} trains its other epochs. */
    STARTED,
    /** All epochs trained and evaluated. */
    DONE,
    /** Ended by a failure. */
    FAILED,
    /** A run of another configuration is in its place; {@code ablate} rejects the folder. */
    CHANGED;

    static PlannedState of(RunMatch match) {
        return switch (match.kind()) {
            case MISSING -> MISSING;
            case CHANGED -> CHANGED;
            case LONGER -> state(match) == FAILED ? FAILED : STARTED;
            case SAME, MOVED, RENAMED -> state(match);
        };
    }

    private static PlannedState state(RunMatch match) {
        return switch (match.found().orElseThrow().record().state()) {
            case STARTED -> STARTED;
            case DONE -> DONE;
            case FAILED -> FAILED;
        };
    }
}
