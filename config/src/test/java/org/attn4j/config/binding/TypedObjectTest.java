package org.attn4j.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.config.binding.Fakes.Eca;
import org.attn4j.config.binding.Fakes.Study;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Defaults;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Kind;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.NoAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.engine.placement.AttentionEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypedObjectTest {

    @TempDir
    Path folder;

    private Optional<Bound<Study>> bind(Problems problems, String attention) throws IOException {
        Path file = Files.writeString(
                folder.resolve("study.json"),
                "{\"model\": {\"backbone\": {\"type\": \"alexnet\"}, \"attention\":\n" + attention + "}}");
        ConfigDocument document = ConfigDocument.load(file, List.of(), Defaults.NONE);
        return new Binder(Fakes.registries()).bind(Study.class, ConfigValue.root(document, problems));
    }

    private Bound<Study> bind(String attention) throws IOException {
        Problems problems = new Problems();
        Optional<Bound<Study>> bound = bind(problems, attention);
        problems.throwIfAny(folder.resolve("study.json"));
        return bound.orElseThrow();
    }

    private List<AttentionEntry> entries(String attention) throws IOException {
        return bind(attention).value().model().attention();
    }

    @Test
    void objectIsBoundWithItsReservedKeys() throws IOException {
        assertEquals(
                List.of(new AttentionEntry(
                        "eca",
                        new Eca(IntOr.of(3), 2),
                        List.of("conv1", "conv3"),
                        Optional.of(Position.AFTER_ACTIVATION),
                        Map.of("conv3", new Eca(IntOr.of(5), 2)),
                        true)),
                entries("""
                        {"type": "eca", "kernel": 3, "sites": ["conv1", "conv3"], "position": "after-activation",
                         "at": {"conv3": {"kernel": 5}}, "frozen": true}"""));
    }

    @Test
    void overridesAreMergedIntoTheObjectsOwnParameters() throws IOException {
        AttentionEntry entry = entries("{\"type\": \"eca\", \"gamma\": 4, \"at\": {\"conv*\": {\"kernel\": 5}}}")
                .get(0);

        assertEquals(new Eca(IntOr.of(5), 4), entry.at().get("conv*"));
    }

    @Test
    void listHasSeveralModulesInOrder() throws IOException {
        assertEquals(
                List.of("se", "eca"),
                entries("[{\"type\": \"se\"}, {\"type\": \"eca\"}]").stream()
                        .map(AttentionEntry::type)
                        .toList());
    }

    @Test
    void effectiveTreeHasTypeFirstAndOverridesOnly() throws IOException {
        Map<?, ?> model = (Map<?, ?>) ((Map<?, ?>) bind("{\"at\": {\"conv3\": {\"kernel\": 5}}, \"type\": \"eca\"}")
                        .tree())
                .get("model");

        assertEquals(
                "{type=eca, kernel=adaptive, gamma=2.0, at={conv3={kernel=5}}, frozen=false}",
                model.get("attention").toString());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void ruleAndValueAreReportedAtTheirLocation(String attention, String expected) throws IOException {
        Problems problems = new Problems();
        bind(problems, attention);

        assertEquals(
                expected,
                assertThrows(ConfigException.class, () -> problems.throwIfAny(folder.resolve("study.json")))
                        .getMessage()
                        .substring(folder.toString().length() + 1)
                        .replaceFirst("study.json: . problems?\n  ", ""));
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of(
                        "{\"type\": \"ecaa\"}",
                        "2:10 /model/attention/type: unknown attention \"ecaa\"; did you mean \"eca\"?"
                                + " known: eca, none, se"),
                Arguments.of("{\"kernel\": 3}", "2:1 /model/attention/type: is missing; known: eca, none, se"),
                Arguments.of(
                        "\"eca\"", "2:1 /model/attention: must be an object such as {\"type\": \"eca\"}, was \"eca\""),
                Arguments.of("{\"type\": 3}", "2:10 /model/attention/type: must be a name in double quotes, was 3"),
                Arguments.of(
                        "{\"type\": \"eca\", \"kernel\": 4}",
                        "2:27 /model/attention/kernel: must be odd and at least 1, was 4"),
                Arguments.of(
                        "{\"type\": \"eca\", \"kernl\": 3}",
                        "2:17 /model/attention/kernl: unknown property; did you mean \"kernel\"?"),
                Arguments.of(
                        "{\"type\": \"none\", \"kernel\": 3}",
                        "2:18 /model/attention/kernel: unknown property; known: type, sites, position, at, frozen"),
                Arguments.of(
                        "{\"type\": \"eca\", \"at\": {\"conv3\": {\"kernel\": 4}}}",
                        "2:44 /model/attention/at/conv3/kernel: must be odd and at least 1, was 4"),
                Arguments.of(
                        "{\"type\": \"eca\", \"kernel\": 4, \"at\": {\"conv3\": {\"gamma\": 1}}}",
                        "2:27 /model/attention/kernel: must be odd and at least 1, was 4"),
                Arguments.of(
                        "{\"type\": \"eca\", \"at\": {\"conv3\": {\"sites\": []}}}",
                        "2:34 /model/attention/at/conv3/sites: unknown property; known: kernel, gamma"),
                Arguments.of(
                        "{\"type\": \"eca\", \"at\": {\"conv3\": 5}}",
                        "2:33 /model/attention/at/conv3: must be an object of parameters, {...}, was 5"),
                Arguments.of(
                        "{\"type\": \"eca\", \"sites\": \"conv1\"}",
                        "2:26 /model/attention/sites: must be a list, [...], was \"conv1\""),
                Arguments.of(
                        "{\"type\": \"eca\", \"sites\": []}",
                        "2:26 /model/attention/sites: must name at least one site; leave it out for all sites"),
                Arguments.of(
                        "{\"type\": \"eca\", \"position\": \"Output\"}",
                        "2:29 /model/attention/position: must match [a-z][a-z0-9-]*, was \"Output\""),
                Arguments.of(
                        "[{\"type\": \"eca\"}, {\"type\": \"eca\", \"gamma\": 0}]",
                        "2:44 /model/attention/1/gamma: must be above 0, was 0"));
    }

    @Test
    void parameterNamedAsAReservedKeyIsThePluginsFault() {
        record Clash(@Default("1") int frozen) implements AttentionParameters {
            @Override
            public AttentionModule create() {
                return new NoAttention();
            }
        }
        Registries registries = Registries.of(List.of(Provider.attention("eca", "x", Clash.class)));

        assertEquals(
                "attention \"eca\" has the parameter \"frozen\", which is a reserved key; rename the component of "
                        + Clash.class.getName() + "; reserved for this kind: type, sites, position, at, frozen",
                assertThrows(PluginException.class, () -> new AttentionReader(registries)
                                .read("--attention", "{\"type\": \"eca\"}"))
                        .getMessage());
    }

    @Test
    void attentionReservesTheKeysOfItsPlacement() {
        List<String> keys = new ArrayList<>(List.of("type"));
        keys.addAll(new RecordType(AttentionPlacement.class).names());
        assertEquals(keys, Kind.ATTENTION.reservedKeys());
    }

    private record Trains(@Default("1") int train) implements DatasetParameters {
        @Override
        public Dataset open(Progress progress) {
            throw new UnsupportedOperationException("the test binds parameters only");
        }
    }

    private record Source(DatasetParameters dataset) {}

    @Test
    void reservedKeysOfAKindAreRejectedWhereverItIsBound() {
        Registries registries = Registries.of(List.of(Provider.dataset("mine", "x", Trains.class)));
        ConfigDocument document =
                ConfigDocument.of(Path.of("mine.json"), Map.of("dataset", Map.of("type", "mine", "train", 2)));
        ConfigValue root = ConfigValue.root(document, new Problems());
        Binder binder = new Binder(registries);
        assertEquals(
                "dataset \"mine\" has the parameter \"train\", which is a reserved key; rename the component of "
                        + Trains.class.getName()
                        + "; reserved for this kind: type, limit, testLimit, validation, train, test",
                assertThrows(PluginException.class, () -> binder.bind(Source.class, root))
                        .getMessage());
    }

    private static AttentionReader readerOf(Function<Eca, AttentionParameters> made) {
        return new AttentionReader(Registries.of(List.of(Provider.of(Kind.ATTENTION, "eca", "x", Eca.class, made))));
    }

    @Test
    void parametersThatAProviderRejectsAreReportedAtTheirLocation() {
        AttentionReader reader = readerOf(eca -> {
            throw new ParameterException("gamma", "must be lucky");
        });
        assertEquals(
                "command line: 1 problem\n  --attention /gamma: must be lucky",
                optionRefusal(reader, "{\"type\": \"eca\"}"));
    }

    @Test
    void providerThatFailsOrReturnsNullIsThePluginsFault() {
        AttentionReader broken = readerOf(eca -> {
            throw new IllegalStateException("no licence");
        });
        assertEquals(
                "attention \"eca\" failed on Eca[kernel=adaptive, gamma=2.0]: java.lang.IllegalStateException: no licence",
                assertThrows(PluginException.class, () -> broken.read("--attention", "{\"type\": \"eca\"}"))
                        .getMessage());
        assertEquals(
                "attention \"eca\" returned null for Eca[kernel=adaptive, gamma=2.0]",
                assertThrows(PluginException.class, () -> readerOf(eca -> null)
                                .read("--attention", "{\"type\": \"eca\"}"))
                        .getMessage());
    }

    @Test
    void attentionMayBeGivenInAnOption() {
        AttentionReader reader = new AttentionReader(Fakes.registries());

        assertEquals(
                new Eca(IntOr.of(3), 2),
                reader.read("--attention", "{\"type\": \"eca\", \"kernel\": 3}")
                        .get(0)
                        .parameters());
        assertEquals(
                "command line: 1 problem\n  --attention /kernel: must be odd and at least 1, was 4",
                optionRefusal(reader, "{\"type\": \"eca\", \"kernel\": 4}"));
        assertEquals(
                "command line: 1 problem\n  --attention: \"eca\" is not a JSON value; a string needs double quotes",
                optionRefusal(reader, "eca"));
    }

    private static String optionRefusal(AttentionReader reader, String json) {
        return assertThrows(ConfigException.class, () -> reader.read("--attention", json))
                .getMessage();
    }

    @Test
    void problemsOfAFileAndOfOptionsAreReportedTogether() throws IOException {
        Path file = Path.of("src/test/resources/org/attn4j/config/document/study.json");
        ConfigDocument document = ConfigDocument.load(file, List.of("/training/lerningRate=0.1"), Defaults.NONE);
        ConfigDocument variant = document.with(
                Pointer.of("/model/attention"), document.root().value("eca").orElseThrow());
        Problems problems = new Problems();
        new Binder(Fakes.registries()).partial(Study.class, ConfigValue.root(document, problems), "eca");
        Problems inVariant = new Problems();
        new Binder(Fakes.registries()).partial(Study.class, ConfigValue.root(variant, inVariant), "eca");
        inVariant.all().stream()
                .filter(problem -> !problems.all().contains(problem))
                .forEach(problem -> problems.add(problem.inVariant("eca")));

        assertEquals(
                """
                study.json: 3 problems
                  9:34 /model/backbone/type: unknown backbone "resnet81"; did you mean "resnet18"? known: alexnet, resnet18, resnet34
                  21:52 /model/attention/kernel (variant eca): must be odd and at least 1, was 4
                  --set /training/lerningRate: unknown property; did you mean "learningRate"?""",
                assertThrows(ConfigException.class, () -> problems.throwIfAny(file))
                        .getMessage()
                        .replace(file.getParent() + "/", ""));
    }
}
