package org.attn4j.runfiles;

/** How far a run has come. */
public enum RunState {
    /** Begun and not ended: training now, or stopped from outside. */
    STARTED,
    /** All epochs trained and evaluated. */
    DONE,
    /** Ended by a failure, whose cause is stored. */
    FAILED
}
