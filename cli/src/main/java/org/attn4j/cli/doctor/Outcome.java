package org.attn4j.cli.doctor;

import java.util.Locale;

/** The severity of a finding. */
public enum Outcome {
    /** No problem. */
    OK,
    /** The program works, but slower or with fewer features than possible. */
    WARNING,
    /** Something does not work. */
    FAILURE;

    /** The word in output and JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
