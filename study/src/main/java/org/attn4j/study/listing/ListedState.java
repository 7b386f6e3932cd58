package org.attn4j.study.listing;

import org.attn4j.runfiles.RunState;

/** The state of a run in a list. */
public enum ListedState {
    /** Begun but not ended: training now, or interrupted. */
    STARTED,
    /** All epochs trained and evaluated. */
    DONE,
    /** Ended by a failure. */
    FAILED,
    /** Its files are missing or damaged. */
    UNREADABLE;

    static ListedState of(RunState state) {
        return switch (state) {
            case STARTED -> STARTED;
            case DONE -> DONE;
            case FAILED -> FAILED;
        };
    }
}
