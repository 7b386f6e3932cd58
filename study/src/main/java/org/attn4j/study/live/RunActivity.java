package org.attn4j.study.live;

/** What a run is doing. */
public enum RunActivity {
    /** It has not begun. */
    WAITING,
    /** A process is training it. */
    RUNNING,
    /** It has begun, and no process is training it. */
    STOPPED,
    /** All epochs are trained and evaluated. */
    DONE,
    /** It ended by a failure. */
    FAILED
}
