package org.attn4j.dataset.cifar;

import java.util.Set;

/** The element type of a pickled array; only bytes are supported. */
record PickledType(String name) {

    private static final Set<String> BYTES = Set.of("u1", "|u1");

    boolean isBytes() {
        return BYTES.contains(name);
    }
}
