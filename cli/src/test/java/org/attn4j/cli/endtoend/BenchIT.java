package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Variants measured side by side, without data; what the numbers are decides nothing. */
class BenchIT {

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void program() {
        program = new Program(folder);
        // A dataset that is not there: bench must not miss it.
        Sample.write(
                folder,
                Sample.STUDY.replace("\"type\": \"sample\"", "\"type\": \"cifar10\", \"path\": \"absent.tar.gz\""));
    }

    @Test
    void theJsonHasEveryVariantOfTheStudyInItsOrder() {
        var outcome = program.run("bench", "tiny.json", "--rounds", "1", "--json");
        assertEquals(0, outcome.exit(), outcome.all());
        Map<String, Object> json = Json.tree(outcome.out());
        assertEquals("cpu", json.get("device"), outcome.all());
        assertTrue(((Number) json.get("peakGflops")).doubleValue() > 0, outcome.all());
        Map<?, ?> variants = (Map<?, ?>) json.get("variants");
        assertEquals(List.of("none", "eca"), List.copyOf(variants.keySet()));
        Map<?, ?> eca = (Map<?, ?>) variants.get("eca");
        double rate = ((Number) eca.get("trainImagesPerSecond")).doubleValue();
        double gflop = ((Number) eca.get("trainGflopPerImage")).doubleValue();
        double peak = ((Number) json.get("peakGflops")).doubleValue();
        assertEquals(rate * gflop / peak, ((Number) eca.get("trainFractionOfPeak")).doubleValue(), 1e-12);
        assertEquals(trainingGflop(), gflop, 1e-12);
        assertTrue(((Number) eca.get("inferImagesPerSecond")).doubleValue() > 0, outcome.all());
        assertTrue(outcome.err().contains("    1/1 eca: trains "), outcome.all());
    }

    /** By the summary, whichever kernels compute: three passes, less the first layer's way back. */
    private double trainingGflop() {
        var summary = program.run("summary", "tiny.json", "--variant", "eca", "--json");
        assertEquals(0, summary.exit(), summary.all());
        Map<String, Object> json = Json.tree(summary.out());
        Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("layers")).get(0);
        double all = ((Number) json.get("multiplyAdds")).doubleValue();
        return 2 * (3 * all - ((Number) first.get("multiplyAdds")).doubleValue()) / 1e9;
    }

    @Test
    void oneVariantIsProfiledLayerByLayer() {
        var outcome = program.run("bench", "tiny.json", "--rounds", "1", "--variant", "eca", "--profile");
        assertEquals(0, outcome.exit(), outcome.all());
        assertTrue(outcome.out().startsWith("cpu, "), outcome.all());
        List<String> rows = rows(outcome.out(), "STEP OF eca");
        assertEquals("copy", rows.get(0), outcome.all());
        assertEquals("conv1", rows.get(1), outcome.all());
        assertEquals(List.of("loss", "optimizer", "engine", "total"), rows.subList(rows.size() - 4, rows.size()));
        assertFalse(outcome.out().contains("TIMES AS FAST"), outcome.all());

        List<String> layers = rows.subList(1, rows.size() - 4).stream()
                .flatMap(row -> Stream.of(row.split(" \\+ ")))
                .toList();
        assertEquals(layerNames(), layers);
    }

    private List<Object> layerNames() {
        var summary = program.run("summary", "tiny.json", "--variant", "eca", "--json");
        assertEquals(0, summary.exit(), summary.all());
        List<Object> names = new ArrayList<>();
        ((List<?>) Json.tree(summary.out()).get("layers")).forEach(layer -> names.add(((Map<?, ?>) layer).get("name")));
        return names;
    }

    /** The first cell of each row of a table. */
    private static List<String> rows(String text, String title) {
        List<String> rows = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            if (within && line.isEmpty()) {
                return rows;
            }
            if (within) {
                rows.add(line.split(" {2,}")[0]);
            }
            within |= line.startsWith(title);
        }
        return rows;
    }
}
