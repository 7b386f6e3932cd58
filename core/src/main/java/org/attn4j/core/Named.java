package org.attn4j.core;

/** Something that is chosen by name in a configuration file. */
public interface Named {

    /** {@code [a-z][a-z0-9-]*}, under 32 characters. Stored with trained models: never rename, never reuse. */
    String name();

    /** One line for listings, no full stop, never blank. */
    String description();
}
