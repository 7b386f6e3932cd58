package org.attn4j.cli.doctor;

import java.util.Locale;

/** What a finding means for the user. */
public enum Outcome {
    /** All is well. */
    OK,
    /** The program works, but slower or with less than it could. */
    WARNING,
    /** Something does not work. */
    FAILURE;

    /** For people and for JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
