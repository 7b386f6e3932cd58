package org.attn4j.trainer.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.config.json.Json;

/** Changes configurations for tests. */
final class Changes {

    private Changes() {}

    /** The tree with values set; each change is {@code /a/b=JSON}. */
    static Map<String, Object> apply(Map<String, Object> tree, String... changes) {
        for (String change : changes) {
            int equals = change.indexOf('=');
            Object value = Json.tree("{\"value\": " + change.substring(equals + 1) + "}")
                    .get("value");
            put(tree, change.substring(1, equals).split("/"), 0, value);
        }
        return tree;
    }

    private static void put(Map<String, Object> object, String[] path, int at, Object value) {
        if (at == path.length - 1) {
            object.put(path[at], value);
            return;
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        ((Map<?, ?>) object.get(path[at])).forEach((key, member) -> inner.put((String) key, member));
        object.put(path[at], inner);
        put(inner, path, at + 1, value);
    }
}
