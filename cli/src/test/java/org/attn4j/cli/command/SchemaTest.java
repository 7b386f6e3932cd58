package org.attn4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cli.Application;
import org.attn4j.cli.ExamplePlugin;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.Sample;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.plugin.PluginListing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that editors check with says what the program itself says. */
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);
    private static String schemaText;

    @TempDir
    private static Path plugins;

    /** With the example's plugin: its modules are in the schema as the program's own are. */
    @BeforeAll
    static void printTheSchema() {
        ExamplePlugin.make(plugins);
        Recorder recorder = Recorder.pipe();
        assertEquals(0, new Application(recorder.console()).run("schema", "--plugins", plugins.toString()));
        schemaText = recorder.results();
    }

    private static List<String> problems(String configuration) throws JsonProcessingException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaText);
        return schema.validate(JSON.readTree(configuration)).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"testLimit\": 20  | \"testLimitt\": 20   | $.dataset: property 'testLimitt' is not defined in the schema",
                "\"epochs\": 2      | \"epochs\": 0        | $.training.epochs: must have a minimum value of 1",
                "\"type\": \"eca\"  | \"type\": \"ecaa\"   | does not have a value in the enumeration",
                "\"type\": \"eca\"  | \"type\": \"eca\", \"gamma\": \"x\" | gamma: string found, number expected",
                "\"name\": \"tiny\",|                  | required property 'name' not found",
            })
    void whatTheProgramRejectsTheSchemaRejects(String good, String bad, String message) throws IOException {
        assertEquals(List.of(), problems(Sample.STUDY));
        String broken = Sample.STUDY.replace(good, bad == null ? "" : bad);
        assertTrue(!broken.equals(Sample.STUDY), good);
        assertTrue(
                problems(broken).stream().anyMatch(problem -> problem.contains(message)),
                problems(broken).toString());
    }

    @Test
    void everyParameterOfEveryPartIsInIt() {
        for (PluginListing part : PluginListing.all(PluginDiscovery.discover(List.of(plugins)))) {
            assertTrue(schemaText.contains("\"const\": \"" + part.name() + "\""), part.name());
            for (PluginListing.Parameter parameter : part.parameters()) {
                assertTrue(schemaText.contains('"' + parameter.name() + "\": {"), part.name() + " " + parameter.name());
            }
        }
    }

    @Test
    void aFileThatExtendsOthersMayLeaveOutAndTakeAway() throws IOException {
        assertEquals(List.of(), problems("{\"extends\": \"base.json\", \"dataset\": {\"limit\": null}}"));
        assertEquals(
                1, problems("{\"extends\": \"base.json\", \"datasett\": {}}").size());
    }
}
