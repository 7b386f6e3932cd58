package org.attn4j.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.attn4j.config.binding.Fakes.All;
import org.attn4j.config.binding.Fakes.Inner;
import org.attn4j.config.binding.Fakes.Word;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.core.parameter.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinderTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private <R extends Record> Optional<Bound<R>> bind(Class<R> record, String text, String... sets)
            throws IOException {
        Path file = Files.writeString(folder.resolve("study.json"), text);
        ConfigDocument document = ConfigDocument.load(file, List.of(sets), Defaults.NONE);
        problems.addAll(document.problems());
        return new Binder(Fakes.registries()).bind(record, ConfigValue.root(document, problems));
    }

    private <R extends Record> String problems(Class<R> record, String text, String... sets) throws IOException {
        assertTrue(bind(record, text, sets).isEmpty() || !problems.isEmpty());
        return assertThrows(ConfigException.class, () -> problems.throwIfAny(folder.resolve("study.json")))
                .getMessage()
                .replace(folder + "/", "")
                .replaceFirst("study.json: .+ problems?\n  ", "");
    }

    @Test
    void defaultsAreAppliedBeforeTheRecordIsConstructed() throws IOException {
        assertEquals(
                new All(
                        true,
                        3,
                        42,
                        0.5,
                        "plain",
                        "",
                        Word.AS_WIDE,
                        IntOr.of(Word.ADAPTIVE),
                        List.of(0.5, 1.0),
                        Map.of(),
                        new Inner(1),
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        Optional.empty()),
                bind(All.class, "{}").orElseThrow().value());
    }

    @Test
    void everyComponentIsRead() throws IOException {
        assertEquals(
                new All(
                        false,
                        7,
                        5_000_000_000L,
                        0.25,
                        "said",
                        folder.toAbsolutePath().resolve("data/cifar.tar.gz").toString(),
                        Word.ADAPTIVE,
                        IntOr.of(5),
                        List.of(2.0),
                        Map.of("a", 1),
                        new Inner(9),
                        OptionalInt.of(8),
                        OptionalLong.of(9_000_000_000L),
                        OptionalDouble.of(1.5),
                        Optional.of("there")),
                bind(All.class, """
                                {"flag": false, "count": 7, "seed": 5000000000, "rate": 0.25, "text": "said",
                                 "path": "data/cifar.tar.gz", "word": "adaptive", "either": 5, "list": [2],
                                 "map": {"a": 1}, "inner": {"depth": 9}, "limit": 8, "large": 9000000000, "real": 1.5,
                                 "perhaps": "there"}""").orElseThrow().value());
    }

    @Test
    void effectiveTreeHasAllDefaultsAndReadsBackEqual() throws IOException {
        Bound<All> bound = bind(All.class, "{\"count\": 7, \"path\": \"a\", \"either\": 3}")
                .orElseThrow();
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = (Map<String, Object>) bound.tree();
        ConfigDocument again = ConfigDocument.of(Path.of("run.json"), tree);

        assertEquals(
                "[flag, count, seed, rate, text, path, word, either, list, map, inner]",
                tree.keySet().toString());
        assertEquals(Map.of("depth", 1), tree.get("inner"));
        assertEquals(
                bound,
                new Binder(Fakes.registries())
                        .bind(All.class, ConfigValue.root(again, problems))
                        .orElseThrow());
    }

    @Test
    void pathFromSetIsRelativeToTheWorkingDirectory() throws IOException {
        assertEquals(
                Path.of("").toAbsolutePath().resolve("here.zip").toString(),
                bind(All.class, "{\"path\": \"there.zip\"}", "/path=here.zip")
                        .orElseThrow()
                        .value()
                        .path());
    }

    @Test
    void pathFromABaseIsRelativeToTheBase() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("base.json"), "{\"path\": \"data.zip\"}");

        assertEquals(
                shared.toAbsolutePath().resolve("data.zip").toString(),
                bind(All.class, "{\"extends\": \"shared/base.json\"}")
                        .orElseThrow()
                        .value()
                        .path());
    }

    @Test
    void absentPathStaysEmpty() throws IOException {
        assertEquals(
                "", bind(All.class, "{\"path\": null}").orElseThrow().value().path());
        assertEquals(
                "", bind(All.class, "{\"path\": \"\"}").orElseThrow().value().path());
    }

    @Test
    void wholeNumbersMayBeWrittenAsDecimals() throws IOException {
        assertEquals(
                100, bind(All.class, "{\"count\": 1e2}").orElseThrow().value().count());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void ruleAndValueAreReported(String text, String expected) throws IOException {
        assertEquals(expected, problems(All.class, text));
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("{\"flag\": 1}", "1:10 /flag: must be true or false, was 1"),
                Arguments.of("{\"count\": 2.5}", "1:11 /count: must be a whole number, was 2.5"),
                Arguments.of("{\"count\": \"3\"}", "1:11 /count: must be a whole number, was \"3\""),
                Arguments.of("{\"count\": 0}", "1:11 /count: must be at least 1, was 0"),
                Arguments.of(
                        "{\"count\": 3000000000}",
                        "1:11 /count: must be a whole number from -2147483648 to 2147483647, was 3000000000"),
                Arguments.of(
                        "{\"count\": 1e999999999}",
                        "1:11 /count: must be a whole number from -2147483648 to 2147483647, was 1E+999999999"),
                Arguments.of("{\"rate\": 1}", "1:10 /rate: must be at least 0 and below 1, was 1"),
                Arguments.of("{\"rate\": {}}", "1:10 /rate: must be a number, was an object"),
                Arguments.of(
                        "{\"real\": 1e400}",
                        "1:10 /real: must be at most 1.7976931348623157E308 in magnitude, was 1E+400"),
                Arguments.of("{\"text\": true}", "1:10 /text: must be a string, was true"),
                Arguments.of("{\"path\": 4}", "1:10 /path: must be a path in double quotes, was 4"),
                Arguments.of(
                        "{\"word\": \"adaptve\"}",
                        "1:10 /word: must be \"adaptive\" or \"as-wide\", was \"adaptve\"; did you mean \"adaptive\"?"),
                Arguments.of("{\"word\": 3}", "1:10 /word: must be \"adaptive\" or \"as-wide\", was 3"),
                Arguments.of("{\"either\": 0}", "1:12 /either: must be at least 1, was 0"),
                Arguments.of(
                        "{\"either\": [3]}",
                        "1:12 /either: must be a whole number or \"adaptive\" or \"as-wide\", was a list"),
                Arguments.of("{\"list\": 3}", "1:10 /list: must be a list, [...], was 3"),
                Arguments.of("{\"list\": [1, -1]}", "1:14 /list/1: must be at least 0, was -1"),
                Arguments.of("{\"list\": [null]}", "1:11 /list/0: must be a number, was null"),
                Arguments.of("{\"map\": {\"a/b\": \"x\"}}", "1:17 /map/a~1b: must be a whole number, was \"x\""),
                Arguments.of("{\"map\": []}", "1:9 /map: must be an object, {...}, was a list"),
                Arguments.of("{\"inner\": 1}", "1:11 /inner: must be an object, {...}, was 1"),
                Arguments.of(
                        "{\"inner\": {\"depht\": 1}}", "1:12 /inner/depht: unknown property; did you mean \"depth\"?"),
                Arguments.of("{\"inner\": {\"size\": 1}}", "1:12 /inner/size: unknown property; known: depth"),
                Arguments.of("{\"limit\": 0}", "1:11 /limit: must be at least 1, was 0"));
    }

    @Test
    void aKeyThatNullRemovesNeedNotBeKnown() throws IOException {
        var bound = bind(Fakes.Strict.class, "{\"name\": \"a\", \"size\": 1, \"path\": null}");
        assertEquals(new Fakes.Strict("a", 1), bound.orElseThrow().value());
    }

    @Test
    void allMissingPropertiesAreReported() throws IOException {
        assertEquals("""
                1:1 /name: is missing and has no default: the name of it all
                  1:1 /size: is missing and has no default""", problems(Fakes.Strict.class, "{}"));
    }

    @Test
    void unsupportedComponentIsThePluginsFault() {
        record Odd(Thread thread) {}

        assertEquals(
                "component thread of org.attn4j.config.binding.BinderTest$1Odd has the type java.lang.Thread,"
                        + " which configurations do not support; supported are boolean, int, long, float, double, String, enums,"
                        + " records, IntOr, and List, Map with String keys and Optional of these",
                assertThrows(PluginException.class, () -> bind(Odd.class, "{}")).getMessage());
    }

    @Test
    void anInvalidDefaultIsThePluginsFault() throws IOException {
        record Odd(@Default("eight") int size) {}
        record Small(@Default("0") @Range(min = 1) int size) {}

        assertEquals(
                "the default eight of component size of org.attn4j.config.binding.BinderTest$2Odd is invalid: must be a whole"
                        + " number, was \"eight\"",
                assertThrows(PluginException.class, () -> bind(Odd.class, "{}")).getMessage());
        assertEquals(
                "the default 0 of component size of org.attn4j.config.binding.BinderTest$1Small is invalid: must be at least 1,"
                        + " was 0",
                assertThrows(PluginException.class, () -> bind(Small.class, "{}"))
                        .getMessage());
        assertEquals(3, bind(Small.class, "{\"size\": 3}").orElseThrow().value().size());
    }

    @Test
    void recordThatFailsIsThePluginsFault() {
        record Broken(
                @org.attn4j.core.parameter.Default("1") int size) {
            Broken {
                throw new IllegalStateException("lost");
            }
        }

        assertEquals(
                "parameter record org.attn4j.config.binding.BinderTest$1Broken failed on the configuration:"
                        + " java.lang.IllegalStateException: lost",
                assertThrows(PluginException.class, () -> bind(Broken.class, "{}"))
                        .getMessage());
    }
}
