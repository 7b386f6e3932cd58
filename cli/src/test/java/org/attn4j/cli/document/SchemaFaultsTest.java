package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each error yields one message with its location. {@code tools/schema/check.mjs} checks the same list with ajv. */
class SchemaFaultsTest {

    private static final Path ROOT = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readString(ROOT.resolve(file)));
    }

    private static List<String> errors(JsonNode configuration) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        read("docs/attn4j.schema.json"),
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
        return schema.validate(configuration).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getType())
                .toList();
    }

    private static List<JsonNode> faults() throws IOException {
        List<JsonNode> faults = new ArrayList<>();
        read("tools/schema/faults.json").forEach(faults::add);
        assertTrue(faults.size() >= 10, "faults: " + faults.size());
        return faults;
    }

    @Test
    void theConfigurationWithoutAFaultIsValid() throws IOException {
        assertEquals(List.of(), errors(read("examples/quickstart.json")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultGivesOneMessage(JsonNode fault) throws IOException {
        JsonNode configuration = read("examples/quickstart.json");
        fault.get("set").properties().forEach(change -> set(configuration, change.getKey(), change.getValue()));
        assertEquals(
                List.of(fault.get("at").asText() + " " + fault.get("keyword").asText()), errors(configuration));
    }

    private static void set(JsonNode configuration, String text, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(text);
        JsonNode parent = configuration.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
    }
}
