package org.attn4j.study;

/**
 * What the user wants of a study beyond its configuration.
 *
 * @param failFast stop at the first failed run
 * @param retryFailed train failed runs again
 * @param startOver move what the folder holds aside and begin anew
 */
public record StudyOptions(boolean failFast, boolean retryFailed, boolean startOver) {

    /** Failed runs are kept, the others go on, done runs are not trained again. */
    public static StudyOptions standard() {
        return new StudyOptions(false, false, false);
    }
}
