package org.attn4j.runfiles;

/** The state of a run. */
public enum RunState {
    /** Begun but not ended: training now, or interrupted. */
    STARTED,
    /** All epochs trained and evaluated. */
    DONE,
    /** Ended by a failure, whose cause is stored. */
    FAILED
}
