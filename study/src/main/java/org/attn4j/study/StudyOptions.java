package org.attn4j.study;

import java.util.OptionalInt;

/**
 * Options of a study that are not part of its configuration.
 *
 * @param failFast stop at the first failed run
 * @param retryFailed train failed runs again
 * @param startOver move the existing folder aside and start over
 * @param workers how many runs train concurrently; overrides the configuration
 * @param mixed accept runs of another version of the program or of other kernels beside new ones
 */
public record StudyOptions(
        boolean failFast, boolean retryFailed, boolean startOver, OptionalInt workers, boolean mixed) {}
