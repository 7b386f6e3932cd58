package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.cli.Application;
import org.attn4j.cli.ExamplePlugin;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema is kept as a file for editors: the program's, and the example plugin's with its modules. */
class SchemaDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final String NAME = "attn4j.schema.json";

    /** {@code -Ddocument.accept=true} writes what is made. */
    private static final String ACCEPT = "document.accept";

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);

    private static final Path OF_THE_PROGRAM = ROOT.resolve("docs").resolve(NAME);
    private static final Path OF_THE_EXAMPLE = ExamplePlugin.PROJECT.resolve(NAME);

    @TempDir
    private static Path folder;

    private static String program;
    private static String example;

    @BeforeAll
    static void make() throws IOException {
        program = printed(Files.createDirectory(folder.resolve("empty")));
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        ExamplePlugin.make(plugins);
        example = printed(plugins);
        if (Boolean.getBoolean(ACCEPT)) {
            Files.writeString(OF_THE_PROGRAM, program);
            Files.writeString(OF_THE_EXAMPLE, example);
        }
    }

    private static String printed(Path plugins) {
        Recorder recorder = Recorder.pipe();
        assertEquals(0, new Application(recorder.console()).run("schema", "--plugins", plugins.toString()));
        return recorder.results();
    }

    private static void assertKept(Path kept, String made) throws IOException {
        String how = kept + " is out of date; to write it again: ./mvnw -pl cli -am test -Dtest=SchemaDocumentTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -D" + ACCEPT + "=true";
        assertTrue(Files.exists(kept), how);
        assertEquals(made, Files.readString(kept), how);
    }

    @Test
    void theProgramsSchemaIsWhatItPrints() throws IOException {
        assertKept(OF_THE_PROGRAM, program);
    }

    @Test
    void theExamplePluginsSchemaIsWhatTheProgramPrintsWithIt() throws IOException {
        assertKept(OF_THE_EXAMPLE, example);
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("examples"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("target") && !file.endsWith(NAME))
                    .sorted()
                    .toList();
            assertTrue(found.size() >= 3, found.toString());
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleNamesItsSchemaAndKeepsIt(Path example) throws IOException {
        JsonNode configuration = JSON.readTree(Files.readString(example));
        Path schema = example.resolveSibling(configuration.path("$schema").asText());
        assertTrue(schema.endsWith(NAME), example + " names " + schema);
        List<String> problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(schema))
                .validate(configuration)
                .stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
        assertEquals(List.of(), problems);
    }
}
