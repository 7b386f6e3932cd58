package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.attn4j.cli.failure.UsageException;
import org.attn4j.config.registry.Registries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginProjectTest {

    private static final Registries KNOWN = PluginDiscovery.discover(List.of());

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

    /** The last four would be called what the sources import. */
    @ParameterizedTest
    @CsvSource({
        "my-gate, MyGate",
        "rows, RowsGate",
        "provider, ProviderGate",
        "list, ListGate",
        "attention-contract, AttentionContractGate"
    })
    void theClassIsNamedAfterTheModule(String name, String type) throws IOException {
        Path project = folder.resolve(name);
        new PluginProject(name, "0.1.0", KNOWN).write(project);
        assertEquals(List.of(type + ".java", type + "Plugin.java", type + "Test.java"), classes(project));
        assertTrue(Files.readString(project.resolve("study.json")).contains("{\"type\": \"" + name + "\"}"));
    }

    @Test
    void anIllFormedNameIsRejectedWithTheRule() {
        UsageException rejected =
                assertThrows(UsageException.class, () -> new PluginProject("My Gate", "0.1.0", KNOWN));
        assertEquals(
                "the name \"My Gate\" must match [a-z][a-z0-9-]* and be under 32 characters", rejected.getMessage());
    }

    /** The schema is written before the module is compiled, and is what the program prints afterwards. */
    @Test
    void theStudyNamesTheSchemaThatTheProgramPrintsWithTheBuiltModule() throws IOException {
        Path project = folder.resolve("mean-gate");
        new PluginProject("mean-gate", "0.1.0", KNOWN).write(project);
        assertTrue(Files.readString(project.resolve("study.json")).contains("\"$schema\": \"attn4j.schema.json\""));
        Path jars = Files.createDirectory(folder.resolve("jars"));
        new NewPlugin(folder).make(jars);
        Recorder recorder = Recorder.pipe();
        assertEquals(0, new Application(recorder.console()).run("schema", "--plugins", jars.toString()));
        assertEquals(recorder.results(), Files.readString(project.resolve("attn4j.schema.json")));
    }

    @Test
    void theStudyKeepsItsSchema() throws IOException {
        Path project = folder.resolve("my-gate");
        new PluginProject("my-gate", "0.1.0", KNOWN).write(project);
        JsonNode study = new ObjectMapper()
                .enable(JsonParser.Feature.ALLOW_COMMENTS)
                .readTree(Files.readString(project.resolve("study.json")));
        String schema = Files.readString(project.resolve(study.path("$schema").asText()));
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(study));
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
}
