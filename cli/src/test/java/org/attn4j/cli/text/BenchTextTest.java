package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.trainer.bench.BenchResult;
import org.attn4j.trainer.bench.PairedRatio;
import org.attn4j.trainer.bench.ProfileRow;
import org.attn4j.trainer.bench.Spread;
import org.attn4j.trainer.bench.StepProfile;
import org.attn4j.trainer.bench.VariantResult;
import org.junit.jupiter.api.Test;

class BenchTextTest {

    private static VariantResult variant(double train, Optional<PairedRatio> ratio, Optional<StepProfile> profile) {
        return new VariantResult(
                train,
                4 * train,
                0.5434,
                128,
                "float32",
                0.546,
                12.35,
                new Spread(train - 20, train - 10, train, train + 10, train + 20),
                new Spread(4 * train - 20, 4 * train - 10, 4 * train, 4 * train + 10, 4 * train + 20),
                ratio,
                ratio,
                profile);
    }

    private static BenchResult result(Map<String, VariantResult> variants) {
        return new BenchResult("cpu", 2, 400, Map.of("float32", 400.4), 12, "none", variants);
    }

    @Test
    void ratesStandBesideTheirQuartilesAndRatiosBesideTheirIntervals() {
        Map<String, VariantResult> variants = new LinkedHashMap<>();
        variants.put("none", variant(500, Optional.empty(), Optional.empty()));
        variants.put(
                "eca",
                variant(
                        490,
                        Optional.of(new PairedRatio(0.98, Optional.of(0.975), Optional.of(0.99))),
                        Optional.empty()));
        variants.put(
                "se",
                variant(480, Optional.of(new PairedRatio(0.96, Optional.empty(), Optional.empty())), Optional.empty()));
        assertEquals("""
                cpu, 2 threads, measured peak 400 GFLOP/s in float32; medians of 12 rounds, quartiles in the next column

                VARIANT  BATCH  TRAIN IMAGES/S                OF PEAK  ATTENTION MS  INFER IMAGES/S
                none       128           500.0  490.0..510.0    54.3%         12.35         2,000.0  1,990.0..2,010.0
                eca        128           490.0  480.0..500.0    54.3%         12.35         1,960.0  1,950.0..1,970.0
                se         128           480.0  470.0..490.0    54.3%         12.35         1,920.0  1,910.0..1,930.0

                TIMES AS FAST AS none  TRAIN  95 %            INFER  95 %
                eca                    0.980  0.975..0.990    0.980  0.975..0.990
                se                     0.960  needs 6 rounds  0.960  needs 6 rounds
                """, BenchText.of(result(variants)));
    }

    @Test
    void aProfileIsATableOfItsOwn() {
        StepProfile profile = new StepProfile(
                20,
                List.of(
                        new ProfileRow("copy", Optional.empty(), Optional.empty(), 5, 0.25),
                        new ProfileRow("conv1", Optional.of(5.0), Optional.of(10.0), 15, 0.75)));
        String text = BenchText.of(result(Map.of("none", variant(500, Optional.empty(), Optional.of(profile)))));
        assertEquals("""
                STEP OF none  FORWARD MS  BACKWARD MS     MS   SHARE
                copy                                    5.00   25.0%
                conv1               5.00        10.00  15.00   75.0%
                total                                  20.00  100.0%
                """, text.substring(text.indexOf("STEP")));
    }
}
