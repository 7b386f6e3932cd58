package org.attn4j.config.document;

import java.util.Optional;

/**
 * What a configuration means where it says nothing, as far as a pointer can lead into it: a list or an object with members.
 * So {@code --set /training/optimizer/learningRate=0.01} changes the optimizer that the default names. Immutable.
 */
public interface Defaults {

    /** Nothing is known of what is left out. */
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

    /** The list or object that stands here if nothing is written; empty if there is none with content. */
    Optional<Node> value(Origin origin);

    /** The same for a member. */
    Defaults member(String name);
}
