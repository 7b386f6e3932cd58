package org.attn4j.config.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigDocumentTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Object tree(String text, String... sets) throws IOException {
        return ConfigDocument.load(write("study.json", text), List.of(sets), Defaults.NONE)
                .root()
                .plain();
    }

    private String message(String text) throws IOException {
        Path file = write("study.json", text);
        return assertThrows(ConfigException.class, () -> ConfigDocument.load(file, List.of(), Defaults.NONE))
                .getMessage()
                .replace(folder + "/", "");
    }

    private String setProblem(String text, String set) throws IOException {
        ConfigDocument document = ConfigDocument.load(write("study.json", text), List.of(set), Defaults.NONE);
        return new ConfigException(document.problems()).getMessage();
    }

    @Test
    void commentsAreAllowed() throws IOException {
        assertEquals(Map.of("a", 1), tree("// about\n{ \"a\": 1 // one\n}"));
    }

    @Test
    void byteOrderMarkIsSkipped() throws IOException {
        assertEquals(Map.of("a", 1), tree("\uFEFF{\"a\": 1}"));
    }

    @Test
    void valuesKnowTheirLocation() throws IOException {
        Path file = write("study.json", "{\n  \"a\": { \"b\": 4 }\n}");
        ConfigDocument document = ConfigDocument.load(file, List.of(), Defaults.NONE);
        Problems problems = new Problems();

        ConfigValue.root(document, problems).problemBelow("a/b", "is four");

        assertEquals(Location.at(file, 2, 15), problems.all().get(0).location());
        assertEquals("/a/b", problems.all().get(0).pointer());
    }

    @Test
    void laterBaseWinsAndTheFileItselfLast() throws IOException {
        write("one.json", "{\"a\": {\"x\": 1, \"y\": 1, \"z\": 1}, \"list\": [1, 2]}");
        write("two.json", "{\"a\": {\"y\": 2, \"z\": 2}}");

        assertEquals(
                Map.of("a", Map.of("x", 1, "y", 2, "z", 3), "list", List.of(3)),
                tree("{\"extends\": [\"one.json\", \"two.json\"], \"a\": {\"z\": 3}, \"list\": [3]}"));
    }

    @Test
    void aSingleBaseMayBeAString() throws IOException {
        write("base.json", "{\"a\": 1}");

        assertEquals(Map.of("a", 1, "b", 2), tree("{\"extends\": \"base.json\", \"b\": 2}"));
    }

    @Test
    void nullRemovesAValueOfABase() throws IOException {
        write("base.json", "{\"a\": {\"x\": 1, \"y\": 2}}");

        assertEquals(Map.of("a", Map.of("y", 2)), tree("{\"extends\": \"base.json\", \"a\": {\"x\": null}}"));
    }

    @Test
    void basesAreRelativeToTheFileThatNamesThem() throws IOException {
        write("shared/base.json", "{\"extends\": \"deep/deeper.json\", \"a\": 1}");
        write("shared/deep/deeper.json", "{\"b\": 2}");

        assertEquals(Map.of("a", 1, "b", 2), tree("{\"extends\": \"shared/base.json\"}"));
    }

    @Test
    void cycleIsRejectedWithItsChain() throws IOException {
        write("base.json", "{\n  \"extends\": \"study.json\"\n}");

        assertEquals("""
                study.json: 1 problem
                  base.json:2:14 /extends: files extend each other in a cycle: study.json extends base.json extends study.json""", message("{\"extends\": [\"base.json\"]}"));
    }

    @Test
    void numberOfBasesIsLimited() throws IOException {
        for (int i = 0; i < 30; i++) {
            String next = i + 1 + ".json";
            write(i + ".json", i == 29 ? "{}" : "{\"extends\": [\"" + next + "\", \"" + next + "\"]}");
        }

        assertTrue(message("{\"extends\": \"0.json\"}").endsWith("extends more than 100 files"));
    }

    @Test
    void absentBaseIsReportedWhereItIsNamed() throws IOException {
        assertEquals(
                "study.json: 1 problem\n  1:14 /extends/0: gone.json does not exist",
                message("{\"extends\": [\"gone.json\"]}"));
    }

    @Test
    void malformedBaseIsReportedInTheBase() throws IOException {
        write("base.json", "{\n  \"a\" 1\n}");

        assertEquals(
                "study.json: 1 problem\n  base.json:2:7: unexpected '1': expected a colon after the property name",
                message("{\"extends\": \"base.json\"}"));
    }

    @Test
    void impossibleFileNameIsRejected() throws IOException {
        assertEquals(
                "study.json: 1 problem\n  1:13 /extends: must be a file name, was \"a\u0000b\"",
                message("{\"extends\": \"a\\u0000b\"}"));
    }

    @Test
    void extendsOfAnotherTypeIsRejected() throws IOException {
        assertEquals(
                "study.json: 1 problem\n  1:13 /extends: must be a file name or a list of file names, was 3",
                message("{\"extends\": 3}"));
    }

    @Test
    void setIsParsedAsJsonElseAsAString() throws IOException {
        assertEquals(
                Map.of("a", 5, "b", "gpu:1", "c", List.of(1), "d", Map.of("e", true)),
                tree("{}", "/a=5", "/b=gpu:1", "/c=[1]", "/d={\"e\": true}"));
    }

    @Test
    void setCreatesMissingParentsAndReplacesWholeValues() throws IOException {
        assertEquals(
                Map.of("a", Map.of("b", Map.of("c", 1)), "d", Map.of("f", 2)),
                tree("{\"d\": {\"e\": 1}}", "/a/b/c=1", "/d={\"f\": 2}"));
    }

    @Test
    void setReachesIntoListsAndAppends() throws IOException {
        assertEquals(
                Map.of("list", List.of(1, Map.of("x", 9), 3)),
                tree("{\"list\": [1, {\"x\": 2}]}", "/list/1/x=9", "/list/-=3"));
    }

    @Test
    void setEscapesSlashAndTilde() throws IOException {
        assertEquals(Map.of("a/b", 1, "c~d", 2), tree("{}", "/a~1b=1", "/c~0d=2"));
    }

    @Test
    void setValueMayContainAnEqualsSign() throws IOException {
        assertEquals(Map.of("a", "b=c"), tree("{}", "/a=b=c"));
    }

    @Test
    void settingNullRemovesAValue() throws IOException {
        assertEquals(Map.of(), tree("{\"a\": 1}", "/a=null"));
    }

    @Test
    void invalidSetsAreProblemsOfTheOption() throws IOException {
        assertEquals(
                "command line: 1 problem\n  --set: must have the form /pointer=value, was \"epochs\"",
                setProblem("{}", "epochs"));
        assertEquals(
                "command line: 1 problem\n  --set: a pointer must start with /, was \"training.epochs\"",
                setProblem("{}", "training.epochs=5"));
        assertEquals(
                "command line: 1 problem\n  --set /a~b: ~ in a pointer must be written as ~0, was \"/a~b\"",
                setProblem("{}", "/a~b=5"));
        assertEquals(
                "command line: 1 problem\n  --set /list/2: /list has 2 elements; the index must be 0 to 1, or - to append, was \"2\"",
                setProblem("{\"list\": [1, 2]}", "/list/2=5"));
        assertEquals(
                "command line: 1 problem\n  --set /list/x: /list has 0 elements; the index must be - to append, was \"x\"",
                setProblem("{\"list\": []}", "/list/x=5"));
        assertEquals(
                "command line: 1 problem\n  --set /name/first: /name is \"eca\", which has no members",
                setProblem("{\"name\": \"eca\"}", "/name/first=5"));
        assertEquals(
                "command line: 1 problem\n  --set /extends: can be set in the file only",
                setProblem("{}", "/extends=base.json"));
    }

    @Test
    void repeatedPropertyIsAProblemThatNamesBothLocations() throws IOException {
        ConfigDocument document = ConfigDocument.load(
                write("study.json", "{\n  \"a\": {\"k\": 1,\n    \"k\": 2}\n}"), List.of(), Defaults.NONE);

        assertEquals(
                "study.json: 1 problem\n  3:5 /a/k: is given twice, first at study.json:2:9; remove one of them",
                new ConfigException(document.problems()).getMessage().replace(folder + "/", ""));
    }

    @Test
    void absentFileIsReported() {
        Path file = folder.resolve("absent.json");

        assertEquals(
                file + ": 1 problem\n  the file does not exist",
                assertThrows(ConfigException.class, () -> ConfigDocument.load(file, List.of(), Defaults.NONE))
                        .getMessage());
    }

    @Test
    void folderIsNotAConfiguration() {
        assertEquals(
                folder + ": 1 problem\n  the file is a folder",
                assertThrows(ConfigException.class, () -> ConfigDocument.load(folder, List.of(), Defaults.NONE))
                        .getMessage());
    }

    @Test
    void otherCharsetIsReported() throws IOException {
        Path file = folder.resolve("study.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xe4, '"', ':', '1', '}'});

        assertTrue(assertThrows(ConfigException.class, () -> ConfigDocument.load(file, List.of(), Defaults.NONE))
                .getMessage()
                .endsWith("is not text in UTF-8; save it as UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedTextIsReportedInPlainWords(String text, String expected) throws IOException {
        assertEquals("study.json: 1 problem\n  " + expected, message(text));
    }

    static List<Arguments> malformed() {
        return List.of(
                Arguments.of("{\"a\": 1 \"b\": 2}", "1:9: unexpected '\"': expected a comma or }"),
                Arguments.of("[1 2]", "1:4: unexpected '2': expected a comma or ]"),
                Arguments.of(
                        "{\n  \"a\": 1,\n}",
                        "3:1: unexpected '}': expected a property name in double quotes"
                                + " (no comma is allowed after the last property)"),
                Arguments.of(
                        "{a: 1}",
                        "1:2: unexpected 'a': expected a property name in double quotes"
                                + " (no comma is allowed after the last property)"),
                Arguments.of("{\"a\" 1}", "1:6: unexpected '1': expected a colon after the property name"),
                Arguments.of(
                        "{\"a\": [1, ]}",
                        "1:11: unexpected ']': expected a value (no comma is allowed after the last element)"),
                Arguments.of(
                        "{\"a\": adaptive}", "1:7: \"adaptive\" is not a JSON value; a string needs double quotes"),
                Arguments.of("{\"a\": [1}", "1:9: mismatched bracket; { is closed by } and [ by ]"),
                Arguments.of("{\"a\": 1", "1:8: unexpected end of text: an object, list or string is not closed"),
                Arguments.of(
                        "{\"a\": \"b\n}",
                        "1:9: a string continues past the end of its line; close it with a double quote"),
                Arguments.of("{\"a\": \"C:\\data\"}", "1:11: a backslash in a string must be written as \\\\"),
                Arguments.of("{\"a\": 007}", "1:8: a number must not start with 0"),
                Arguments.of("{\"a\": 1.}", "1:8: unexpected '}': expected a digit after the decimal point"),
                Arguments.of("{\"a\": 1e99999999999}", "1:7: the number's exponent has too many digits"),
                Arguments.of("{\"a\": \"b\tc\"}", "1:9: a control character in a string must be escaped, such as \\t"),
                Arguments.of(
                        "{\"a\": \"\\u12x4\"}", "1:12: unexpected 'x': expected four hexadecimal digits after \\u"),
                Arguments.of("{} {}", "1:4: unexpected text after the end of the value"),
                Arguments.of("{} }", "1:4: mismatched bracket; { is closed by } and [ by ]"),
                Arguments.of("{} x", "1:4: \"x\" is not a JSON value; a string needs double quotes"),
                Arguments.of("", "1:1: is empty; expected a value"),
                Arguments.of("[1, 2]", "1:1: must be an object, {...}, was a list"),
                Arguments.of("[".repeat(200), "1:102: is nested too deeply or contains a number with too many digits"));
    }
}
