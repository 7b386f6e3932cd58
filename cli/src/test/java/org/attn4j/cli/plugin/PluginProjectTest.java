package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.SourceJar;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.registry.Registries;
import org.attn4j.testkit.template.PluginTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PluginProjectTest {

    private static final Registries KNOWN = PluginDiscovery.discover(List.of());

    private static final String SERVICE = "org.attn4j.core.Plugin";

    @TempDir
    private Path folder;

    private static List<String> classes(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** All but the first of a kind would be called what the sources import. */
    @ParameterizedTest
    @CsvSource({
        "EXPRESSION, my-gate, MyGate",
        "EXPRESSION, rows, RowsGate",
        "EXPRESSION, provider, ProviderGate",
        "EXPRESSION, list, ListGate",
        "EXPRESSION, attention-contract, AttentionContractGate",
        "LOSS, focal, Focal",
        "LOSS, loss, LossFunction",
        "SCHEDULE, schedule, ScheduleRule",
        "TRANSFORM, image-transform, ImageTransformStep"
    })
    void theClassIsNamedAfterTheComponent(PluginTemplate template, String name, String type) throws IOException {
        Path project = folder.resolve(name);
        new PluginProject(template, name, "0.1.0", KNOWN).write(project);
        assertEquals(List.of(type + ".java", type + "Plugin.java", type + "Test.java"), classes(project));
        assertTrue(Files.readString(project.resolve("study.json")).contains("{\"type\": \"" + name + "\"}"));
    }

    @Test
    void anIllFormedNameIsRejectedWithTheRule() {
        UsageException rejected = assertThrows(
                UsageException.class, () -> new PluginProject(PluginTemplate.EXPRESSION, "My Gate", "0.1.0", KNOWN));
        assertEquals(
                "the name \"My Gate\" must match [a-z][a-z0-9-]* and be under 32 characters", rejected.getMessage());
    }

    /** The jar of a written project; its classes are compiled in this process. */
    private static Path jar(Path project, Path folder) throws IOException {
        SourceJar jar = new SourceJar();
        NewPlugin.sources(project).forEach(jar::source);
        String plugin = Files.readString(
                project.resolve("src/main/resources/META-INF/services").resolve(SERVICE));
        return jar.service(SERVICE, plugin.strip()).make(folder, "plugin.jar");
    }

    /** The schema is written before the component is compiled, and is what the program prints afterwards. */
    @ParameterizedTest
    @EnumSource(PluginTemplate.class)
    void theSchemaIsWhatTheProgramPrintsWithTheBuiltJarAndTheStudyKeepsIt(PluginTemplate template) throws IOException {
        Path project = folder.resolve("my-own");
        new PluginProject(template, "my-own", "0.1.0", KNOWN).write(project);
        Path jars = Files.createDirectory(folder.resolve("jars"));
        jar(project, jars);
        Recorder recorder = Recorder.pipe();
        assertEquals(0, new Application(recorder.console()).run("schema", "--plugins", jars.toString()));
        JsonNode study = new ObjectMapper()
                .enable(JsonParser.Feature.ALLOW_COMMENTS)
                .readTree(Files.readString(project.resolve("study.json")));
        String schema = Files.readString(project.resolve(study.path("$schema").asText()));
        assertEquals(recorder.results(), schema);
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(study));
    }

    /** Nothing of the templates' own names is left, and no line is longer than a screen is wide. */
    @ParameterizedTest
    @EnumSource(PluginTemplate.class)
    void theSourcesHaveTheNamesOfTheProject(PluginTemplate template) throws IOException {
        Path project = folder.resolve("my-own");
        new PluginProject(template, "my-own", "0.1.0", KNOWN).write(project);
        try (Stream<Path> files = Files.walk(project.resolve("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("Example") || text.contains("testkit.template"), file + "\n" + text);
                assertFalse(text.contains("@my") || text.contains("@Class"), file + "\n" + text);
                assertTrue(text.lines().allMatch(line -> line.length() <= 120), file + "\n" + text);
            }
        }
        assertTrue(Files.readString(project.resolve("study.json")).contains("\"my-own\""));
    }

    @Test
    void whatToDoNextIsReported() {
        Path project = folder.resolve("my-gate");
        Recorder recorder = Recorder.pipe();
        assertEquals(
                0, new Application(recorder.console()).run("plugins", "new", "my-gate", "--out", project.toString()));
        assertEquals("""
                wrote DIR
                Build it and check it against its contract:
                  mvn -f DIR package
                Check the jar:
                  attn4j plugins verify DIR/target/my-gate.jar
                Compare it with a network without attention, one epoch:
                  attn4j ablate DIR/study.json --plugins DIR/target
                To name it in any configuration as {"type": "my-gate"}, copy the jar:
                  mkdir -p plugins && cp DIR/target/my-gate.jar plugins/
                """.replace("DIR", project.toString()), recorder.results());
    }

    @Test
    void aDatasetIsVerifiedWithThePathOfItsData() {
        Path project = folder.resolve("pixels");
        Recorder recorder = Recorder.pipe();
        assertEquals(
                0,
                new Application(recorder.console())
                        .run("plugins", "new", "pixels", "--kind", "dataset", "--out", project.toString()));
        assertTrue(
                recorder.results()
                        .contains(
                                "  attn4j plugins verify DIR/target/pixels.jar --parameters '{\"path\": \"DIR/data\"}'\n"
                                                .replace("DIR", project.toString())
                                        + "Train with and without ECA on it, one epoch:\n"),
                recorder.results());
    }

    @Test
    void aTakenNameIsRejectedForItsKindOnly() {
        Recorder recorder = Recorder.pipe();
        Application application = new Application(recorder.console());
        String out = folder.resolve("taken").toString();
        assertEquals(2, application.run("plugins", "new", "alexnet", "--kind", "backbone", "--out", out));
        assertTrue(
                recorder.notes()
                        .matches(
                                "backbone \"alexnet\" already exists, in \\S+; a plugin of the same name would be rejected;"
                                        + " choose another name\n"),
                recorder.notes());
        assertEquals(0, application.run("plugins", "new", "alexnet", "--kind", "loss", "--out", out));
    }
}
