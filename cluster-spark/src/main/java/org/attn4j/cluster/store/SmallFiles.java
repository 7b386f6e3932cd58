package org.attn4j.cluster.store;

import java.util.List;

/** The files of a run that are small enough to be brought to the machine that follows the study. */
public final class SmallFiles {

    /** The record, which says what the others are worth, comes last. */
    public static final String RECORD = "run.json";

    /** All of them, in the order in which they are put in place. */
    public static final List<String> NAMES = List.of(
            "metrics.csv", "timings.csv", "iterations.csv", "events.out.tfevents.attn4j", "evaluation.json", RECORD);

    private SmallFiles() {}
}
