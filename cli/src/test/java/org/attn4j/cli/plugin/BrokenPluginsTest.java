package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.cli.SourceJar;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.testkit.contract.PluginContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six ways to break a plugin; each is caught with a message that names the fault. */
class BrokenPluginsTest {

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    /** The violations that one rule reports for a jar; the other rules are skipped, which saves minutes. */
    private static String reported(String rule, Path jar) {
        PluginSource plugin = PluginDiscovery.open(jar);
        ProvidersUnderTest providers = new ProvidersUnderTest(PluginDiscovery.discoverOnly(plugin), Optional.of(jar));
        List<String> reported = PluginContract.checks(providers, plugin, List.of("{}")).stream()
                .filter(check -> check.name().startsWith(rule))
                .flatMap(check -> check.violations().stream())
                .map(violation -> violation.rule() + ": " + violation.message())
                .toList();
        return reported.isEmpty() ? "" : reported.get(0);
    }

    private static void assertReported(String pattern, String reported) {
        assertTrue(reported.matches(pattern), reported);
    }

    @Test
    void aWrongGradientNamesTheWeightAndBothValues() {
        Path jar = new NewPlugin(folder)
                .byHand()
                .with("dz.mul(tape.kept(\"mean\")).sum(0)", "dz.mul(tape.kept(\"mean\")).sum(0).muli(2)")
                .make(folder);
        assertReported(
                "gradients are correct: the gradient of weight \"a\", element \\d+ is \\S+, finite differences give \\S+",
                reported("gradients are correct", jar));
    }

    /** Too few, each pixel's, one too many: reported for the first shape that shows it, which has one channel. */
    @ParameterizedTest
    @CsvSource({"0, 0", "shape.channels() * shape.pixels(), 6", "shape.channels() + 1, 2"})
    void aWrongCountNamesTheWeightThatShowsIt(String count, int reported) {
        Path jar = new NewPlugin(folder)
                .byHand()
                .with("new Init.Constant(slope)", "new Init.Linear(shape.channels(), 1)")
                .with("new Init.Constant(0)", "new Init.Bias(1)")
                .with("return shape.channels();", "return " + count + ";")
                .make(folder);
        assertEquals(
                "multiply-adds are correct: multiplyAdds() is " + reported
                        + ", but must be 1: weight \"a\" contributes 1",
                reported("multiply-adds are correct", jar));
    }

    @Test
    void aChangedShapeIsReportedWithTheOneItMustBe() {
        Path jar = new NewPlugin(folder)
                .byHand()
                .with("return gate;", "return gate.sum(true, 1);")
                .make(folder);
        assertReported(
                "shape is preserved: throws IllegalStateException: attention mean-gate: the gate has the shape \\[1, 1\\],"
                        + " must be \\[N,C\\] = \\[1,3\\]",
                reported("shape is preserved", jar));
    }

    @Test
    void stateThatLeaksBetweenTwoUsesIsReportedWithTheSite() {
        Path jar = new NewPlugin(folder)
                .byHand()
                .with(
                        "    @Override\n    public Set<Pool> pools",
                        "    private static INDArray last;\n\n    @Override\n    public Set<Pool> pools")
                .with("tape.keep(\"mean\", mean);", "last = mean.dup();")
                .with("tape.kept(\"mean\")", "last")
                .make(folder);
        assertReported(
                "sites are independent: with several modules in one network the gradient, element \\d+ of weight"
                        + " attention/conv\\d/before-activation/\\d/[ab], is \\S+, finite differences give \\S+",
                reported("sites are independent", jar));
    }

    @Test
    void parametersThatAreRejectedAreReportedOnce() {
        Path jar = new NewPlugin(folder).make(folder);
        int exit = new Application(recorder.console())
                .run("plugins", "verify", jar.toString(), "--parameters", "{\"slop\": 2}");
        assertEquals(4, exit);
        assertEquals(
                List.of("FAILED  parameters are accepted, mean-gate {\"slop\": 2}"),
                recorder.results()
                        .lines()
                        .filter(line -> line.startsWith("FAILED"))
                        .toList());
        assertTrue(recorder.results().contains("/parameters/slop: unknown property; did you mean \"slope\"?"));
    }

    @Test
    void parametersOfAnUnknownComponentAreAUsageError() {
        Path jar = new NewPlugin(folder).make(folder);
        assertEquals(
                2,
                new Application(recorder.console())
                        .run("plugins", "verify", jar.toString(), "--parameters", "{\"type\": \"mean\"}"));
        assertEquals(
                "--parameters: mean-gate.jar contains no component \"mean\"; it has: mean-gate\n", recorder.notes());
    }

    @Test
    void parametersThatAreNoObjectAreAUsageError() {
        Path jar = new NewPlugin(folder).make(folder);
        assertEquals(
                2,
                new Application(recorder.console())
                        .run("plugins", "verify", jar.toString(), "--parameters", "slope=2"));
        assertReported("--parameters: .*; give a JSON object such as '\\{\"reduction\": 8\\}'\n", recorder.notes());
    }

    private static final String DATASET = """
            package org.example;

            import java.util.List;
            import org.attn4j.core.Plugin;
            import org.attn4j.core.Provider;
            import org.attn4j.core.dataset.Dataset;
            import org.attn4j.core.dataset.DatasetParameters;
            import org.attn4j.core.dataset.Progress;
            import org.attn4j.core.error.DataException;
            import org.attn4j.core.parameter.Doc;

            public final class MyPlugin implements Plugin {

                public record MyData(@Doc("the folder") String COMPONENT) implements DatasetParameters {
                    public Dataset open(Progress progress) {
                        throw new DataException("there is no folder " + COMPONENT);
                    }
                }

                public List<Provider<?>> providers() {
                    return List.of(Provider.dataset("my-data", "my images", MyData.class));
                }
            }
            """;

    private Path dataset(String component) {
        return new SourceJar()
                .source("MyPlugin.java", DATASET.replace("COMPONENT", component))
                .service("org.attn4j.core.Plugin", "org.example.MyPlugin")
                .make(folder, "my-data.jar");
    }

    @Test
    void aReservedKeyIsReportedAsByAblate() {
        String jar = dataset("train").toString();
        assertEquals(
                4,
                new Application(recorder.console())
                        .run("plugins", "verify", jar, "--parameters", "{\"train\": \"x\"}"));
        assertEquals("""
                ok      found through ServiceLoader, my-data.jar
                ok      found through ServiceLoader, my-data
                ok      parameters are documented, my-data
                FAILED  parameters are accepted, my-data {"train": "x"}

                1 check fails:
                  dataset "my-data" has the parameter "train", which is a reserved key; rename the component of\
                 org.example.MyPlugin$MyData; reserved for this kind: type, limit, testLimit, validation, train, test
                  checks:
                    parameters are accepted
                  cases:
                    my-data {"train": "x"}

                1 of 4 checks failed
                """, recorder.results());
    }

    @Test
    void requiredParametersAreNamedWithTheOption() {
        assertEquals(
                4,
                new Application(recorder.console())
                        .run("plugins", "verify", dataset("folder").toString()));
        assertTrue(recorder.results().endsWith("""
                                  contract: 1 problem
                                    /parameters/folder: is missing and has no default: the folder
                                  checks:
                                    parameters are accepted
                                  cases:
                                    my-data {}

                                1 of 4 checks failed
                                dataset "my-data" requires folder; use --parameters '{"type": "my-data", "folder": ...}'
                                """), recorder.results());
    }

    @Test
    void checksThatFailForOneReasonAreJoined() {
        assertEquals(
                4,
                new Application(recorder.console())
                        .run(
                                "plugins",
                                "verify",
                                dataset("folder").toString(),
                                "--parameters",
                                "{\"type\": \"my-data\", \"folder\": \"pictures\"}"));
        assertTrue(recorder.results().endsWith("""
                                4 checks fail for one reason:
                                  throws DataException: there is no folder pictures
                                  checks:
                                    class names are unique
                                    labels are valid
                                    images are reproducible
                                    reopening gives the same data
                                  cases:
                                    my-data {"type": "my-data", "folder": "pictures"}

                                4 of 9 checks failed
                                """), recorder.results());
    }

    @Test
    void jsonListsEachCheckWithItsViolations() {
        String jar = dataset("train").toString();
        assertEquals(
                4,
                new Application(recorder.console())
                        .run("plugins", "verify", jar, "--json", "--parameters", "{\"train\": \"x\"}"));
        assertTrue(
                recorder.results()
                        .contains(
                                "\"parameters are accepted: dataset \\\"my-data\\\" has the parameter \\\"train\\\","),
                recorder.results());
    }

    @Test
    void aNameThatIsTakenIsNotGivenToANewProject() {
        assertEquals(2, new Application(recorder.console()).run("plugins", "new", "eca"));
        assertTrue(recorder.notes().startsWith("attention \"eca\" already exists, in "), recorder.notes());
    }

    @Test
    void aNameThatIsTakenIsReportedWithBothPlugins() {
        Path jar = new NewPlugin(folder).with("\"mean-gate\"", "\"eca\"").make(folder);
        assertEquals(4, new Application(recorder.console()).run("plugins", "verify", jar.toString()));
        assertReported(
                "attention name \"eca\" is claimed by org\\.attn4j\\.attention\\.eca\\.EcaPlugin \\(\\S+\\) and"
                        + " org\\.example\\.MeanGatePlugin \\(mean-gate\\.jar\\); remove one jar or rename one"
                        + " provider\n",
                recorder.notes());
    }

    @Test
    void anAbsentServiceFileIsReportedWithThePluginItMustList() {
        Path jar = new NewPlugin(folder).unlisted().make(folder);
        assertEquals(4, new Application(recorder.console()).run("plugins", "verify", jar.toString()));
        assertEquals("""
                FAILED  found through ServiceLoader, mean-gate.jar

                1 check fails:
                  no provider of org.example.MeanGatePlugin is found; list the class in META-INF/services/org.attn4j.core.Plugin\
                 and return at least one provider
                  checks:
                    found through ServiceLoader
                  cases:
                    mean-gate.jar

                1 of 1 checks failed
                """, recorder.results());
    }

    @Test
    void theProjectAsItIsKeepsTheContract() {
        Path jar = new NewPlugin(folder).make(folder);
        int exit = new Application(recorder.console()).run("plugins", "verify", jar.toString());
        assertEquals(0, exit, recorder.results());
        List<String> lines = recorder.results().lines().toList();
        int checks = lines.size() - 1;
        assertTrue(lines.stream().limit(checks).allMatch(line -> line.startsWith("ok      ")), recorder.results());
        assertEquals(checks + " checks passed", lines.get(checks));
        assertTrue(recorder.results().contains("ok      trains in AlexNet, mean-gate {}"), recorder.results());
    }
}
