package org.attn4j.study;

import java.util.OptionalInt;

/**
 * What the user wants of a study beyond its configuration.
 *
 * @param failFast stop at the first failed run
 * @param retryFailed train failed runs again
 * @param startOver move what the folder holds aside and begin anew
 * @param workers how many runs train at once, instead of what the configuration says
 */
public record StudyOptions(boolean failFast, boolean retryFailed, boolean startOver, OptionalInt workers) {}
