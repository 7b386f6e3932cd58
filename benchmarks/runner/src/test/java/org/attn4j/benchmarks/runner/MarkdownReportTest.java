package org.attn4j.benchmarks.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.trainer.bench.PairedRatio;
import org.attn4j.trainer.bench.Spread;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final PairedRatio TRAIN = new PairedRatio(1.5, Optional.of(1.4), Optional.of(1.61));
    private static final PairedRatio INFER = new PairedRatio(2, Optional.empty(), Optional.empty());

    private static BenchmarkResult result() {
        Map<String, ContenderResult> contenders = new LinkedHashMap<>();
        contenders.put(
                "attn4j-eca",
                new ContenderResult(
                        7_524_061,
                        2.5,
                        0.75,
                        new Spread(1, 590, 600, 610, 700),
                        new Spread(1, 1990, 2000, 2010, 3000),
                        2048));
        return new BenchmarkResult(
                new Conditions("alexnet", 2, 128, 96, true, 12),
                contenders,
                List.of(new Comparison("attn4j-eca", "djl-eca", TRAIN, INFER)));
    }

    @Test
    void reportHasConditionsRatesAndRatios() {
        assertEquals("""
                alexnet, batch 128 of 3x96x96, 2 threads, 12 rounds; every step copies its images from the Java heap.

                | contender | parameters | train images/s | quartiles | infer images/s | quartiles | peak MiB | loss |
                |---|---:|---:|---:|---:|---:|---:|---:|
                | attn4j-eca | 7,524,061 | 600.0 | 590.0..610.0 | 2,000.0 | 1,990.0..2,010.0 | 2,048 | 2.50 to 0.75 |

                | times as fast | train | 95 % | infer | 95 % |
                |---|---:|---:|---:|---:|
                | attn4j-eca / djl-eca | 1.50 | 1.40..1.61 | 2.00 | needs 6 rounds |
                """, MarkdownReport.of(result()));
    }

    @Test
    void jsonHasTheSameContents() {
        Map<String, Object> json = Json.tree(Json.write(result()));
        assertEquals(List.of("conditions", "contenders", "comparisons"), List.copyOf(json.keySet()));
        Map<?, ?> comparison = (Map<?, ?>) ((List<?>) json.get("comparisons")).get(0);
        assertEquals(1.5, ((Map<?, ?>) comparison.get("train")).get("ratio"));
    }
}
