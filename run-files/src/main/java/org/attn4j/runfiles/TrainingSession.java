package org.attn4j.runfiles;

import java.util.Optional;
import org.attn4j.core.parameter.Default;

/**
 * The work of one process on a run. A run that was stopped and resumed has several.
 *
 * @param begun when it began, such as {@code 2026-03-01T10:15:30Z}
 * @param saved when it last saved a checkpoint: at its end, or, if it was killed, at some time before
 * @param epochsBefore finished epochs when it began
 * @param epochsAfter finished epochs when it last saved
 * @param command the command line; empty if the program was not started by one
 * @param concurrentRuns how many runs the study trained at a time; with more than one, speeds are not those of a run
 *     that has the machine to itself
 * @param place the place in a cluster; empty if the process was not started by one
 */
public record TrainingSession(
        String begun,
        String saved,
        int epochsBefore,
        int epochsAfter,
        String command,
        @Default("1") int concurrentRuns,
        Optional<Place> place) {

    /** The system property by which a study passes {@code concurrentRuns} to the process of a run; absent means 1. */
    public static final String CONCURRENT = "attn4j.concurrent";
}
