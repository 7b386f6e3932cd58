package org.attn4j.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.study.config.SharedSchemas;
import org.attn4j.study.config.StudySchema;
import org.attn4j.testkit.template.PluginTemplate;

/** A Maven project with a working component, as the start of a plugin. */
public final class PluginProject {

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    /** The file that the study names under {@code $schema}. */
    private static final String SCHEMA = "attn4j.schema.json";

    private static final String MAIN = "src/main/java/org/example/";

    private final PluginTemplate template;
    private final String name;
    private final String version;
    private final Registries known;

    /**
     * Creates a project.
     *
     * @param template the component to start with
     * @param name the component's name in configurations
     * @param version of attn4j to build against
     * @param known the known components, for the project's schema
     * @throws UsageException if the name is malformed
     */
    public PluginProject(PluginTemplate template, String name, String version, Registries known) {
        if (!name.matches(NAME)) {
            throw new UsageException("the name \"" + name + "\" must match [a-z][a-z0-9-]* and be under 32 characters");
        }
        this.template = template;
        this.name = name;
        this.version = version;
        this.known = known;
    }

    /**
     * Writes the project.
     *
     * @param folder a folder that does not exist yet
     * @throws UsageException if it exists
     */
    public void write(Path folder) {
        if (Files.exists(folder)) {
            throw new UsageException(folder + " already exists; choose another folder with --out DIR");
        }
        Map<String, String> files = files();
        files.put(SCHEMA, Json.write(SharedSchemas.of(StudySchema.of(known.with(template.provider(name))))));
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException failure) {
            throw new UsageException(folder + " cannot be written: " + failure.getMessage());
        }
    }

    /** What the project's study does, as the start of a sentence. */
    public String purpose() {
        return NewStudy.of(template.kind(), name).purpose();
    }

    /** The texts by path, without the schema: those that all kinds share, and the template's. */
    private Map<String, String> files() {
        Map<String, String> values = values();
        String type = values.get("Class");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", filled("pom.xml", values));
        files.put(".mvn/maven.config", filled("maven.config", values));
        files.put("study.json", filled("study.json", values));
        template.sources()
                .forEach((file, text) -> files.put(
                        MAIN + file.replace(PluginTemplate.CLASS, type), text.replace(PluginTemplate.CLASS, type)));
        files.put(MAIN + type + "Plugin.java", filled("Plugin.java", values));
        files.put("src/main/resources/META-INF/services/org.attn4j.core.Plugin", filled("service", values));
        files.put("src/test/java/org/example/" + type + "Test.java", filled("Test.java", values));
        files.put("src/test/resources/logging.properties", filled("logging.properties", values));
        template.data().forEach((file, text) -> files.put("data/" + file, text));
        return files;
    }

    /** What the placeholders stand for. */
    private Map<String, String> values() {
        Provider<?> provider = template.provider(name);
        String kind = provider.kind().name();
        String type = className();
        Map<String, String> values =
                new HashMap<>(NewStudy.of(provider.kind(), name).values());
        values.put("name", name);
        values.put("version", version);
        values.put("kind", kind);
        values.put("Kind", NewClass.capitalised(kind));
        values.put("Class", type);
        values.put("Record", provider.parameters().getSimpleName().replace(PluginTemplate.CLASS, type));
        values.put("description", provider.description());
        values.put(
                "sets",
                template.parameterSets().stream()
                        .map(json -> '"' + json.replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ")));
        return values;
    }

    /** The name of the component's class. */
    private String className() {
        String test = text("Test.java")
                .replace("@Kind@", NewClass.capitalised(template.kind().name()));
        List<String> sources = Stream.concat(template.sources().values().stream(), Stream.of(text("Plugin.java"), test))
                .toList();
        return NewClass.name(name, sources, template.ending());
    }

    private static String filled(String file, Map<String, String> values) {
        return Pattern.compile("@(\\w+)@")
                .matcher(text(file))
                .replaceAll(placeholder -> Matcher.quoteReplacement(values.get(placeholder.group(1))));
    }

    private static String text(String file) {
        try (InputStream in = PluginProject.class.getResourceAsStream("new/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
