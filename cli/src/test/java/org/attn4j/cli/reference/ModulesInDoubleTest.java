package org.attn4j.cli.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.binding.AttentionReader;
import org.attn4j.config.json.Json;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kept module's case in float64, where a wrong formula cannot hide behind rounding. */
class ModulesInDoubleTest {

    /** Of the largest value: the files hold 12 digits, and normalisations had their epsilon in single precision. */
    private static final double TOLERANCE = 1e-9;

    /** Their momentum went through a single-precision argument. */
    private static final double STATISTICS_TOLERANCE = 1e-6;

    private static final AttentionReader READER = new AttentionReader(PluginDiscovery.discover(List.of()));

    @TestFactory
    Stream<DynamicTest> outputsGradientsAndRunningStatisticsAreTheFiles() throws IOException {
        try (Stream<Path> files = Files.list(ReferenceFolder.kept().path())) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> new Case(file.getFileName().toString(), Json.tree(file)))
                    .filter(one -> one.tree().containsKey("module"))
                    .toList()
                    .stream()
                    .map(one -> DynamicTest.dynamicTest(one.name(), one::compare));
        }
    }

    /** One file. */
    private record Case(String name, Map<?, ?> tree) {

        void compare() {
            AttentionEntry entry =
                    READER.read(name, Json.write(tree.get("module"))).get(0);
            List<?> sizes = (List<?>) part(tree, "x").get("shape");
            int batch = (Integer) sizes.get(0);
            int channels = (Integer) sizes.get(1);
            FeatureShape shape = new FeatureShape(channels, (Integer) sizes.get(2), (Integer) sizes.get(3), channels);
            try (ModuleProbe probe =
                    new ModuleProbe(entry.parameters(), entry.type(), shape, ElementType.FLOAT64, false, false, 1)) {
                part(tree, "params").keySet().forEach(weight -> probe.write((String) weight, values("params", weight)));
                ModuleProbe.Pass pass = probe.pass(data(part(tree, "x")), batch, data(part(tree, "dy")));
                same("y", pass.y(), data(part(tree, "y")), TOLERANCE);
                same("dx", pass.dx(), data(part(tree, "dx")), TOLERANCE);
                assertEquals(part(tree, "dparams").keySet(), pass.gradients().keySet());
                pass.gradients()
                        .forEach((weight, gradient) -> same(weight, gradient, values("dparams", weight), TOLERANCE));
                if (tree.containsKey("statistics")) {
                    part(tree, "statistics")
                            .keySet()
                            .forEach(key -> same(
                                    (String) key,
                                    probe.read((String) key),
                                    values("statistics", key),
                                    STATISTICS_TOLERANCE));
                }
            }
        }

        private double[] values(String group, Object weight) {
            return data(part(part(tree, group), weight));
        }

        private static Map<?, ?> part(Map<?, ?> tree, Object name) {
            return (Map<?, ?>) tree.get(name);
        }

        private static double[] data(Map<?, ?> tensor) {
            return ((List<?>) tensor.get("data"))
                    .stream()
                            .mapToDouble(value -> ((Number) value).doubleValue())
                            .toArray();
        }

        private static void same(String what, double[] found, double[] expected, double tolerance) {
            double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
            assertArrayEquals(expected, found, largest == 0 ? tolerance : tolerance * largest, what);
        }
    }
}
