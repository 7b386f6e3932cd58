package org.attn4j.cli.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.registry.Registries;

/** A Maven project with a working attention module, as the start of a plugin. */
public final class PluginProject {

    private static final String NAME = "[a-z][a-z0-9-]{0,30}";

    /** The file that the study names under {@code $schema}. */
    private static final String SCHEMA = "attn4j.schema.json";

    /** The sources; the class name must differ from the names that they import. */
    private static final List<String> JAVA = List.of("Module.java", "Plugin.java", "Test.java");

    private final String name;
    private final String version;
    private final Registries known;

    /**
     * Creates a project.
     *
     * @param name the module's name in configurations
     * @param version of attn4j to build against
     * @param known the known components, for the project's schema
     * @throws UsageException if the name is malformed
     */
    public PluginProject(String name, String version, Registries known) {
        if (!name.matches(NAME)) {
            throw new UsageException("the name \"" + name + "\" must match [a-z][a-z0-9-]* and be under 32 characters");
        }
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
        String java = "src/main/java/org/example/" + className();
        String services = "src/main/resources/META-INF/services/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        files.put("maven.config", ".mvn/maven.config");
        files.put("study.json", "study.json");
        files.put("Module.java", java + ".java");
        files.put("Plugin.java", java + "Plugin.java");
        files.put("service", services + "org.attn4j.core.Plugin");
        files.put("Test.java", "src/test/java/org/example/" + className() + "Test.java");
        files.put("logging.properties", "src/test/resources/logging.properties");
        String schema = NewModule.schema(name, known);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getValue());
                Files.createDirectories(target.getParent());
                Files.writeString(target, filled(file.getKey()));
            }
            Files.writeString(folder.resolve(SCHEMA), schema);
        } catch (IOException failure) {
            throw new UsageException(folder + " cannot be written: " + failure.getMessage());
        }
    }

    private String className() {
        String words = Arrays.stream(name.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        boolean imported = Stream.of("", "Plugin", "Test")
                .map(ending -> Pattern.compile("\\b" + words + ending + "\\b"))
                .anyMatch(type -> JAVA.stream()
                        .anyMatch(file -> type.matcher(template(file)).find()));
        return imported ? words + "Gate" : words;
    }

    private String filled(String file) {
        return template(file)
                .replace("@name@", name)
                .replace("@Class@", className())
                .replace("@version@", version);
    }

    private static String template(String file) {
        try (InputStream in = PluginProject.class.getResourceAsStream("new/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
