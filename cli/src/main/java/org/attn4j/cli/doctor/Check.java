package org.attn4j.cli.doctor;

import java.util.Optional;

/** A check of one thing. */
interface Check {

    /** One or two words, {@code [a-z ]+}; never renamed, because the JSON contains it. */
    String name();

    /** The check that must succeed before this one can run. */
    default Optional<String> needs() {
        return Optional.empty();
    }

    /** Runs the check; an exception counts as a failure. */
    Finding look();
}
