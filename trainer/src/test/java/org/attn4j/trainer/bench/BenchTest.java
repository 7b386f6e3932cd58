package org.attn4j.trainer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.attn4j.config.json.Json;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.fake.World;
import org.attn4j.trainer.model.Models;
import org.junit.jupiter.api.Test;

class BenchTest {

    private static final int CLASSES = 2;
    private static final int IMAGE_SIZE = 8;

    /** Each reading of this clock is a quarter of a second after the previous one. */
    private final AtomicLong now = new AtomicLong();

    private final LongSupplier clock = () -> now.getAndAdd(250_000_000);
    private final List<String> log = Scripted.log();
    private final World world = new World(new RunListener() {});

    /** A billion operations in a quarter of a second: four billion per second. */
    private static final class Billion implements PeakMeter {
        @Override
        public String precision() {
            return "float32";
        }

        @Override
        public double operations() {
            return 1e9;
        }

        @Override
        public void multiply() {}

        @Override
        public void close() {}
    }

    private BenchVariant variant(String name, String attention) {
        RunConfiguration configuration = world.configuration("/model/attention/type=\"" + attention + "\"");
        return new BenchVariant(
                name,
                configuration,
                Models.spec(
                        configuration.model(),
                        CLASSES,
                        IMAGE_SIZE,
                        configuration.training().init(),
                        0));
    }

    private BenchResult run(int rounds, boolean profile) {
        return new Bench(List.of(new Billion()), clock, Scripted.listener(log))
                .run(List.of(variant("none", "none"), variant("gate", "gate")), "none", rounds, profile);
    }

    @Test
    void ratesFractionAndRatiosFollowFromTheClock() {
        BenchResult result = run(6, false);
        VariantResult gate = result.variants().get("gate");
        // This clock counts readings: a batch of 10 takes a quarter of a second, and so does a slice of two batches.
        assertEquals(80, gate.trainImagesPerSecond());
        assertEquals(80, gate.inferImagesPerSecond());
        assertEquals(4, result.peakGflops());
        double products = 4 * 4 * 4 * 3 * 9;
        double all = Blueprint.of(variant("gate", "gate").spec()).layerFacts().stream()
                .mapToLong(LayerFacts::multiplyAdds)
                .sum();
        double gflop = 2 * (3 * all - products) / 1e9;
        assertEquals(gflop, gate.trainGflopPerImage(), 1e-15);
        assertEquals(gflop * 80 / 4, gate.trainFractionOfPeak(), 1e-15);
        assertEquals(Optional.of(new PairedRatio(1, Optional.of(1.0), Optional.of(1.0))), gate.trainRatio());
        assertEquals(Optional.empty(), result.variants().get("none").trainRatio());
        assertEquals("none", result.baseline());
    }

    @Test
    void theJsonHasTheDocumentedKeys() {
        Map<String, Object> json = Json.tree(Json.write(run(1, true)));
        assertEquals("cpu", json.get("device"));
        assertTrue(((Number) json.get("threads")).intValue() >= 1);
        assertEquals(4.0, json.get("peakGflops"));
        Map<?, ?> variants = (Map<?, ?>) json.get("variants");
        assertEquals(List.of("none", "gate"), List.copyOf(variants.keySet()));
        Map<?, ?> gate = (Map<?, ?>) variants.get("gate");
        for (String key : List.of("trainImagesPerSecond", "inferImagesPerSecond", "trainFractionOfPeak")) {
            assertTrue(((Number) gate.get(key)).doubleValue() > 0, key);
        }
        assertEquals(List.of("ratio"), List.copyOf(((Map<?, ?>) gate.get("trainRatio")).keySet()));
        assertTrue(gate.containsKey("profile"));
    }

    @Test
    void theProfilesRowsAreTheLayersBetweenCopyAndLossThenOptimizerAndEngine() {
        VariantResult gate = run(1, true).variants().get("gate");
        List<ProfileRow> rows = gate.profile().orElseThrow().rows();
        List<String> parts = rows.stream().map(ProfileRow::part).toList();
        List<String> layers = Blueprint.of(variant("gate", "gate").spec()).layerFacts().stream()
                .map(LayerFacts::name)
                .toList();
        assertEquals("copy", parts.get(0));
        assertEquals(layers, parts.subList(1, layers.size() + 1));
        assertEquals(List.of("loss", "optimizer", "engine"), parts.subList(layers.size() + 1, parts.size()));
    }

    @Test
    void timeOfAttentionIsThatOfTheModulesLayersOnly() {
        Map<String, VariantResult> variants = run(1, true).variants();
        VariantResult gate = variants.get("gate");
        double modules = gate.profile().orElseThrow().rows().stream()
                .filter(row -> row.part().contains("-before-activation-"))
                .mapToDouble(ProfileRow::millis)
                .sum();
        assertTrue(modules > 0);
        assertEquals(modules, gate.attentionMillisPerStep(), 1e-12);
        assertEquals(0, variants.get("none").attentionMillisPerStep());
        assertTrue(run(1, false).variants().get("gate").attentionMillisPerStep() > 0);
    }

    @Test
    void progressIsReportedForEveryVariantAndRound() {
        run(2, false);
        assertEquals(
                List.of(
                        "warm none",
                        "warm gate",
                        "round 1/2",
                        "measured 1 none 80.0 80.0",
                        "measured 1 gate 80.0 80.0",
                        "round 2/2",
                        "measured 2 none 80.0 80.0",
                        "measured 2 gate 80.0 80.0"),
                log);
    }

    @Test
    void theBaselineMustBeOneOfTheVariants() {
        Bench bench = new Bench(List.of(new Billion()), clock, Scripted.listener(log));
        assertEquals(
                "the baseline none is not one of the variants",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> bench.run(List.of(variant("gate", "gate")), "none", 1, false))
                        .getMessage());
    }
}
