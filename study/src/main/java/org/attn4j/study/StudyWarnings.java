package org.attn4j.study;

/** Receives problems that the user should know of but that do not stop the study. */
@FunctionalInterface
public interface StudyWarnings {

    /** Shows a warning of one or more lines. Safe for any thread. */
    void warn(String message);
}
