package org.attn4j.cli.doctor;

import java.util.Optional;

/** Looks at one thing. */
interface Check {

    /** One or two words, {@code [a-z ]+}; the same for ever, since it stands in the JSON. */
    String name();

    /** The check without whose success this one has nothing to look at. */
    default Optional<String> needs() {
        return Optional.empty();
    }

    /** Looks; may throw, which is a failure. */
    Finding look();
}
