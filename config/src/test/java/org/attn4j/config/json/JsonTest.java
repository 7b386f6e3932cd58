package org.attn4j.config.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.error.DataException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.engine.network.InitScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {

    enum State {
        NOT_BEGUN,
        DONE
    }

    record Row(int epoch, double loss, State state) {}

    record Run(
            String name,
            long seed,
            Optional<String> failure,
            OptionalInt limit,
            List<Row> rows,
            Map<String, Object> facts) {}

    private static final Run RUN = new Run(
            "eca",
            42,
            Optional.empty(),
            OptionalInt.of(7),
            List.of(new Row(1, 0.1, State.DONE), new Row(2, 1e-5, State.NOT_BEGUN)),
            Map.of("zeta", 1, "alpha", true));

    private static final String TEXT = """
            {
              "name": "eca",
              "seed": 42,
              "limit": 7,
              "rows": [ {
                "epoch": 1,
                "loss": 0.1,
                "state": "done"
              }, {
                "epoch": 2,
                "loss": 1.0E-5,
                "state": "not-begun"
              } ],
              "facts": {
                "alpha": true,
                "zeta": 1
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void recordsAreWrittenByComponentInOrder() {
        assertEquals(TEXT, Json.write(RUN));
    }

    @Test
    void aLineHoldsTheSameValue() {
        assertEquals(
                "{\"name\":\"eca\",\"seed\":42,\"limit\":7,\"rows\":[{\"epoch\":1,\"loss\":0.1,\"state\":\"done\"},"
                        + "{\"epoch\":2,\"loss\":1.0E-5,\"state\":\"not-begun\"}],\"facts\":{\"alpha\":true,\"zeta\":1}}",
                Json.line(RUN));
        assertEquals(RUN, Json.parse(Json.line(RUN), Run.class));
        assertEquals("{\"text\":\"two\\nlines\"}", Json.line(Map.of("text", "two\nlines")));
    }

    @Test
    void writtenValuesReadBackEqual() {
        assertEquals(RUN, Json.parse(TEXT, Run.class));
    }

    @Test
    void mapsKeepTheirOrderAndUnorderedOnesAreSorted() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("type", "eca");
        ordered.put("b", 1);

        assertEquals("{\n  \"type\": \"eca\",\n  \"b\": 1\n}\n", Json.write(ordered));
        assertEquals("{\n  \"b\": 1,\n  \"type\": \"eca\"\n}\n", Json.write(Map.copyOf(ordered)));
    }

    @Test
    void mapsThatWereReadAreWrittenInTheirOrderWithNulls() {
        String text = TEXT.replace(
                "\"alpha\": true,\n    \"zeta\": 1", "\"zeta\": 1,\n    \"alpha\": { \"z\": null, \"a\": 2 }");
        Run read = Json.parse(text, Run.class);
        assertEquals("{zeta=1, alpha={z=null, a=2}}", read.facts().toString());
        assertEquals(read, Json.parse(Json.write(read), Run.class));
        assertEquals(
                List.of("zeta", "alpha"),
                List.copyOf(Json.parse(Json.write(read), Run.class).facts().keySet()));
    }

    @Test
    void numbersReadBackEqual() {
        List<Object> numbers = List.of(-0.0, 1.2345678E7, 1.0E7, 3, 3_000_000_000L);
        assertEquals(numbers, Json.tree(Json.write(Map.of("numbers", numbers))).get("numbers"));
        assertEquals(new Row(1, -0.0, State.DONE), Json.parse(Json.write(new Row(1, -0.0, State.DONE)), Row.class));
    }

    record Strict(int size) {
        Strict {
            if (size < 1) {
                throw new IllegalStateException("too small");
            }
        }
    }

    @Test
    void aRecordThatRejectsItsValuesIsTheFilesFault() {
        assertEquals(
                "JSON: parameter record " + Strict.class.getName()
                        + " failed on the configuration: java.lang.IllegalStateException: too small",
                assertThrows(DataException.class, () -> Json.parse("{\"size\": 0}", Strict.class))
                        .getMessage());
    }

    @Test
    void doublesAreInTheirShortestForm() {
        assertEquals(
                "[ 0.002, 0.1, 1.0, 2.0E-44, 2.2250738585072014E-308 ]\n",
                Json.write(List.of(0.002, 0.1, 1.0, 2e-44, Double.MIN_NORMAL)));
    }

    @Test
    void intOrIsANumberOrAWord() {
        assertEquals("[ 3, \"paddle\" ]\n", Json.write(List.of(IntOr.of(3), IntOr.of(InitScheme.PADDLE))));
    }

    @Test
    void numbersThatAreNotFiniteAreRejected() {
        assertEquals(
                "JSON cannot represent NaN",
                assertThrows(IllegalArgumentException.class, () -> Json.write(Map.of("loss", Double.NaN)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Json.write(Float.POSITIVE_INFINITY));
    }

    @Test
    void typesThatJsonCannotRepresentAreRejected() {
        assertEquals(
                "JSON cannot represent class java.lang.Object",
                assertThrows(IllegalArgumentException.class, () -> Json.write(new Object()))
                        .getMessage());
    }

    @Test
    void missingPropertyNamesFileAndField() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "{\"epoch\": 1, \"state\": \"done\"}");

        assertEquals(
                file + ": /loss is missing",
                assertThrows(DataException.class, () -> Json.read(file, Row.class))
                        .getMessage());
    }

    @Test
    void wrongTypesNameThePointer() {
        assertEquals(
                "JSON: /epoch must be a whole number, was 1.5",
                message("{\"epoch\": 1.5, \"loss\": 1, \"state\": \"done\"}"));
        assertEquals(
                "JSON: /loss must be a number, was \"x\"",
                message("{\"epoch\": 1, \"loss\": \"x\", \"state\": \"done\"}"));
        assertEquals(
                "JSON: /state must be \"not-begun\" or \"done\", was \"over\"",
                message("{\"epoch\": 1, \"loss\": 1, \"state\": \"over\"}"));
        assertEquals(
                "JSON: /loss must be at most 1.7976931348623157E308 in magnitude, was 1E+999",
                message("{\"epoch\": 1, \"loss\": 1e999, \"state\": \"done\"}"));
        assertEquals("JSON: must be an object, {...}, was a list", message("[]"));
    }

    private static String message(String text) {
        return assertThrows(DataException.class, () -> Json.parse(text, Row.class))
                .getMessage();
    }

    @Test
    void propertiesOfANewerVersionAreIgnored() {
        assertEquals(
                new Row(1, 2, State.DONE),
                Json.parse("{\"epoch\": 1, \"loss\": 2, \"state\": \"done\", \"later\": {}}", Row.class));
    }

    @Test
    void malformedTextNamesLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("run.json"), "{\n  \"epoch\": 1,,\n}");
        String message = assertThrows(DataException.class, () -> Json.read(file, Row.class))
                .getMessage();

        assertEquals(
                file
                        + ":2:14: is not valid JSON: unexpected ',': expected a property name in double quotes (no comma"
                        + " is allowed after the last property)",
                message);
    }

    @Test
    void absentFileIsReported() {
        Path file = folder.resolve("absent.json");

        assertEquals(
                file + ": there is no such file",
                assertThrows(DataException.class, () -> Json.read(file, Row.class))
                        .getMessage());
    }

    record Grown(int epoch, @Default("[]") List<Row> rows) {}

    @Test
    void aListThatIsMissingInOlderFilesIsEmpty() {
        assertEquals(new Grown(1, List.of()), Json.parse("{\"epoch\": 1}", Grown.class));
        Grown whole = new Grown(1, List.of(new Row(1, 0.5, State.DONE)));
        assertEquals(whole, Json.parse(Json.write(whole), Grown.class));
        assertEquals(
                "JSON: /epoch is missing",
                assertThrows(DataException.class, () -> Json.parse("{\"rows\": []}", Grown.class))
                        .getMessage());
    }

    @Test
    void treeKeepsTheTextsOrder() {
        Map<String, Object> tree = Json.tree("{\"type\": \"eca\", \"b\": [1, 2.5, true, null], \"a\": {}}");

        assertEquals(List.of("type", "b", "a"), List.copyOf(tree.keySet()));
        assertEquals("[1, 2.5, true, null]", tree.get("b").toString());
    }

    @Test
    void deeplyNestedTextIsRejectedBeforeTheStackOverflows() {
        assertThrows(DataException.class, () -> Json.tree("[".repeat(100_000)));
    }

    record Site(String name, int channels, @Unwrapped Map<String, Object> resolved) {}

    @Test
    void entriesOfAnUnwrappedMapAreWrittenAsMembersAndReplaceNone() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("kernel", 5);
        resolved.put("channels", "hidden by the component");
        assertEquals("""
                {
                  "name": "conv1",
                  "channels": 64,
                  "kernel": 5
                }
                """, Json.write(new Site("conv1", 64, resolved)));
    }

    record Evaluation(@Unwrapped(without = "loss") Row row) {}

    @Test
    void membersOfAnUnwrappedRecordAreWrittenInItsPlaceExceptTheExcludedOnes() {
        assertEquals("""
                {
                  "epoch": 3,
                  "state": "done"
                }
                """, Json.write(new Evaluation(new Row(3, 0.5, State.DONE))));
    }

    record Part(Optional<String> type, Optional<Row> row) {}

    @Test
    void aTreesNameNeedNotBeAPath() {
        assertEquals(new Part(Optional.empty(), Optional.empty()), Json.read("any: \0 name", Map.of(), Part.class));
    }

    @Test
    void aTreeIsReadAsARecordAndErrorsNameTheTreeAndThePointer() {
        Map<String, Object> tree = Map.of("type", "eca", "row", new Row(1, 0.5, State.DONE), "other", 1);
        assertEquals(
                new Part(Optional.of("eca"), Optional.of(new Row(1, 0.5, State.DONE))),
                Json.read("part", tree, Part.class));
        assertEquals(new Part(Optional.empty(), Optional.empty()), Json.read("part", Map.of(), Part.class));
        DataException wrong = assertThrows(DataException.class, () -> Json.read("part", Map.of("type", 1), Part.class));
        assertEquals("part: /type must be a string, was 1", wrong.getMessage());
    }
}
