package org.attn4j.study.config;

/** Whether runs share a process. */
public enum Isolation {
    /** One process trains all runs, one after the other. */
    NONE,
    /** Each run has its own process. */
    PROCESS
}
