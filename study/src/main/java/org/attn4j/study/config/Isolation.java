package org.attn4j.study.config;

/** What runs share. */
public enum Isolation {
    /** One process trains them all, one after the other. */
    NONE,
    /** A process for each run. */
    PROCESS
}
