package org.attn4j.study.report;

import java.util.Arrays;
import java.util.Map;

/** Looks into JSON trees, of which a file of another version may lack parts. */
final class TreePart {

    private TreePart() {}

    /** The object at this place; empty where there is none. */
    static Map<?, ?> map(Map<?, ?> tree, String... keys) {
        Map<?, ?> part = tree;
        for (String key : keys) {
            part = part.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
        }
        return part;
    }

    /** The text under the last of the keys; empty where there is none. */
    static String text(Map<?, ?> tree, String... keys) {
        int last = keys.length - 1;
        String[] above = Arrays.copyOf(keys, last);
        return map(tree, above).get(keys[last]) instanceof String text ? text : "";
    }
}
