package org.attn4j.study.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An axis of a study, or its named variants as the axis {@code variant}.
 *
 * @param name the axis' name
 * @param target the JSON pointer that the axis varies; empty if each value names its own pointers
 * @param choices the values by name, in the file's order
 */
record Axis(String name, Optional<String> target, Map<String, Choice> choices) {

    /** Copies the map and keeps its order. */
    Axis {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }
}
