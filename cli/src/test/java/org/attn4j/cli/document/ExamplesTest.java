package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is a study that could start, and those of the paper's tables ask what the tables ask. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    private static String reported(String... arguments) {
        Recorder recorder = Recorder.pipe();
        assertEquals(0, new Application(recorder.console()).run(arguments), recorder.notes());
        return recorder.results();
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertTrue(found.size() >= 9, found.toString());
            return found;
        }
    }

    /** The names of the variants, in order. */
    private List<String> variants(Path example) {
        String plan = reported(
                "plan", example.toString(), "--out", folder.resolve("absent").toString());
        return plan.lines()
                .takeWhile(line -> !line.isEmpty())
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCouldStartAndHasABaselineWithoutAttention(Path example) {
        assertEquals("none", variants(example).get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "resnet20-cifar10.json, none se eca cbam",
        "mobilenetv2-cifar10.json, none se eca cbam",
        "paper-table2-cifar10.json, none se eca se-var1 se-var2 se-var3 se-gc1 se-gc2 se-gc3 eca-ns",
        "paper-figure4-cifar10.json, none se eca-k3 eca-k5 eca-k7 eca-k9 eca-adaptive",
        "paper-table3-resnet32-cifar10.json, none se eca cbam",
        "paper-table3-resnet56-cifar10.json, none se eca cbam",
        "paper-table3-resnet50-cifar10.json, none se eca cbam",
    })
    void thePapersArmsAreThere(String example, String variants) {
        assertEquals(List.of(variants.split(" ")), variants(EXAMPLES.resolve(example)));
    }

    /** The kernels of all sites of a variant; one number where all have the same. */
    private static String kernels(String example, String variant) {
        String text = reported("summary", EXAMPLES.resolve(example).toString(), "--variant", variant, "--json");
        List<?> sites = (List<?>) Json.tree(text).get("sites");
        return sites.stream()
                .map(site -> String.valueOf(((Map<?, ?>) site).get("kernel")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** ResNet-20 has 16, 32 and 64 channels, for which the rule gives 3; ResNet-50's outputs have 256 to 2048. */
    @ParameterizedTest
    @CsvSource({
        "paper-figure4-cifar10.json, eca-k3, 3",
        "paper-figure4-cifar10.json, eca-k9, 9",
        "paper-figure4-cifar10.json, eca-adaptive, 3",
        "paper-table3-resnet50-cifar10.json, eca, 5 7",
    })
    void kernelsAreThoseOfTheFigure(String example, String variant, String kernels) {
        assertEquals(kernels, kernels(example, variant));
    }

    /** He et al., arXiv:1512.03385, table 6, counts 0.27, 0.46 and 0.85 million parameters. */
    @ParameterizedTest
    @CsvSource({
        "resnet20-cifar10.json, 0.27",
        "paper-table3-resnet32-cifar10.json, 0.46",
        "paper-table3-resnet56-cifar10.json, 0.85",
    })
    void networksHaveThePapersNumberOfParameters(String example, double millions) {
        String text = reported("summary", EXAMPLES.resolve(example).toString(), "--variant", "none", "--json");
        double parameters = ((Number) Json.tree(text).get("parameters")).doubleValue();
        assertEquals(millions, parameters / 1e6, 0.01);
    }

    @Test
    void theSummaryOfEveryVariantOfTheTablesFitsInEightyColumns() {
        for (String example : List.of("paper-table2-cifar10.json", "mobilenetv2-cifar10.json")) {
            Path file = EXAMPLES.resolve(example);
            for (String variant : variants(file)) {
                reported("summary", file.toString(), "--variant", variant)
                        .lines()
                        .forEach(line -> assertTrue(line.length() <= 80, line));
            }
        }
    }
}
