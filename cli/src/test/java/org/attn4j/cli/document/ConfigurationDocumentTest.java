package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.study.config.StudySchema;
import org.junit.jupiter.api.Test;

/** The configuration reference is made of the records, and is kept as a file for readers. */
class ConfigurationDocumentTest {

    private static final Path KEPT = Path.of("..", "docs", "CONFIGURATION.md");

    /** {@code -Ddocument.accept=true} writes what is made. */
    private static final String ACCEPT = "document.accept";

    private final Registries registries = PluginDiscovery.discover(List.of());

    @Test
    void theReferenceIsWhatTheRecordsSay() throws IOException {
        String made = reference();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(KEPT, made);
        }
        assertEquals(
                made,
                Files.readString(KEPT),
                "docs/CONFIGURATION.md is old; to write it anew: ./mvnw -pl cli -am test"
                        + " -Dtest=ConfigurationDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D" + ACCEPT
                        + "=true");
    }

    private String reference() {
        StringBuilder text = new StringBuilder("""
                # Configuration reference

                Made from the parameter records by `ConfigurationDocumentTest`; do not edit. `attn4j schema` prints the same
                as a JSON Schema, plugins included; [attn4j.schema.json](attn4j.schema.json) is the one without plugins, for
                editors. `attn4j plugins show NAME` tells of one part. `attn4j plan FILE --effective` prints what a file comes
                to, with `--set` and all defaults filled in; `--variant NAME` prints one variant's configuration.

                ## Keys of a file

                """);
        Map<?, ?> file = (Map<?, ?>) StudySchema.of(registries).get("else");
        keys("", file, text);
        String kind = "";
        for (PluginListing part : PluginListing.all(registries)) {
            if (!part.kind().equals(kind)) {
                kind = part.kind();
                text.append("\n## Parts: ").append(kind).append('\n');
            }
            text.append("\n### `").append(part.name()).append("`\n\n");
            text.append(part.description()).append(".\n");
            if (!part.parameters().isEmpty()) {
                text.append('\n');
            }
            for (PluginListing.Parameter one : part.parameters()) {
                text.append("- `").append(one.name()).append("`: ").append(one.description());
                text.append(" (")
                        .append(one.type())
                        .append(one.range().map(range -> ", " + range).orElse(""));
                text.append(", ").append(one.otherwise()).append(")\n");
            }
        }
        return text.toString();
    }

    /** Sections are objects with properties of their own; parts, whose keys their type decides, stand further down. */
    private static void keys(String above, Map<?, ?> object, StringBuilder text) {
        ((Map<?, ?>) object.get("properties")).forEach((name, value) -> {
            Map<?, ?> schema = (Map<?, ?>) value;
            text.append("- `").append(above).append('/').append(name).append("`");
            if (schema.containsKey("description")) {
                text.append(": ").append(schema.get("description"));
            }
            if (schema.containsKey("default")) {
                text.append(" (default `")
                        .append(oneLine(schema.get("default")))
                        .append("`)");
            }
            text.append('\n');
            if (schema.containsKey("properties") && !schema.containsKey("allOf")) {
                keys(above + "/" + name, schema, text);
            }
            if (schema.get("allOf") instanceof List<?> cases && cases.size() > 1) {
                keys(above + "/" + name, Map.of("properties", common(cases)), text);
            }
        });
    }

    /** The keys that every part of a kind has: ours, beside its own. */
    private static Map<Object, Object> common(List<?> cases) {
        List<Map<?, ?>> parts = new ArrayList<>();
        cases.forEach(one -> parts.add((Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) one).get("then")).get("properties")));
        Map<Object, Object> common = new LinkedHashMap<>(parts.get(0));
        parts.forEach(part -> common.keySet().retainAll(part.keySet()));
        common.remove("type");
        return common;
    }

    private static String oneLine(Object value) {
        return Json.write(value).strip().replaceAll("\\s*\\n\\s*", " ");
    }
}
