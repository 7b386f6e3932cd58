package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.study.config.StudySchema;
import org.junit.jupiter.api.Test;

/** The configuration reference is generated from the parameter records and committed for readers. */
class ConfigurationDocumentTest {

    private static final Path KEPT = Path.of("..", "docs", "CONFIGURATION.md");

    /** {@code -Ddocument.accept=true} writes the generated document. */
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
                "docs/CONFIGURATION.md is out of date; to rewrite it: ./mvnw -pl cli -am test"
                        + " -Dtest=ConfigurationDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -D" + ACCEPT
                        + "=true");
    }

    private String reference() {
        StringBuilder text = new StringBuilder("""
                # Configuration reference

                Generated from the parameter records by `ConfigurationDocumentTest`; do not edit. `attn4j schema` prints the
                same reference as a JSON Schema, including plugins; [attn4j.schema.json](attn4j.schema.json), for editors, is
                the schema without plugins. `attn4j plugins show NAME` describes one component. `attn4j plan FILE --effective`
                prints the effective configuration, with `--set` and all defaults applied, and `--variant NAME` that of one
                variant.

                ## Keys of a file

                """);
        Map<?, ?> file = (Map<?, ?>) StudySchema.of(registries).get("else");
        keys("", file, text);
        String kind = "";
        for (PluginListing component : PluginListing.all(registries)) {
            if (!component.kind().equals(kind)) {
                kind = component.kind();
                text.append("\n## Components: ").append(kind).append('\n');
            }
            text.append("\n### `").append(component.name()).append("`\n\n");
            text.append(component.description()).append(".\n");
            if (!component.parameters().isEmpty()) {
                text.append('\n');
            }
            for (PluginListing.Parameter parameter : component.parameters()) {
                text.append("- `").append(parameter.name()).append("`: ").append(parameter.description());
                text.append(" (")
                        .append(parameter.type())
                        .append(parameter.range().map(range -> ", " + range).orElse(""));
                text.append(", ").append(parameter.otherwise()).append(")\n");
            }
        }
        return text.toString();
    }

    /** The keys of an object and of the objects in it, without those of providers, which have sections below. */
    private static void keys(String parent, Map<?, ?> object, StringBuilder text) {
        Map<Object, Object> properties = new LinkedHashMap<>((Map<?, ?>) object.get("properties"));
        if (object.containsKey("allOf")) {
            properties.remove("type");
        }
        properties.forEach((name, value) -> {
            Map<?, ?> schema = (Map<?, ?>) value;
            text.append("- `").append(parent).append('/').append(name).append("`");
            if (schema.containsKey("description")) {
                text.append(": ").append(schema.get("description"));
            }
            if (schema.containsKey("default")) {
                text.append(" (default `")
                        .append(oneLine(schema.get("default")))
                        .append("`)");
            }
            text.append('\n');
            // Of a value that may be an object or a list of such objects, the object.
            Object section = schema.containsKey("else") ? schema.get("else") : schema;
            if (section instanceof Map<?, ?> inner && inner.containsKey("properties")) {
                keys(parent + "/" + name, inner, text);
            }
        });
    }

    private static String oneLine(Object value) {
        return Json.write(value).strip().replaceAll("\\s*\\n\\s*", " ");
    }
}
