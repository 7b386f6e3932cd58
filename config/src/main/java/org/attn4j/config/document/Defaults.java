package org.attn4j.config.document;

import java.util.Optional;

/**
 * The default lists and objects that a pointer can lead into if the configuration omits them. With them {@code --set
 * /training/optimizer/learningRate=0.01} changes the optimizer that the default names. Immutable.
 */
public interface Defaults {

    /** No defaults. */
    Defaults NONE = new Defaults() {
        @Override
        public Optional<Node> value(Origin origin) {
            return Optional.empty();
        }

        @Override
        public Defaults member(String name) {
            return this;
        }
    };

    /** The default at this position, a list or object with content; empty if there is none. */
    Optional<Node> value(Origin origin);

    /** The defaults inside a member. */
    Defaults member(String name);
}
