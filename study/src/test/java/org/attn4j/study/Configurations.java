package org.attn4j.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.study.config.Isolation;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.grid.Baseline;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.trainer.config.BackboneSection;
import org.attn4j.trainer.config.DatasetSection;
import org.attn4j.trainer.config.ModelSection;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.TrainingSection;

/** Configurations of studies whose runs are never built: only their trees matter, and their components throw if used. */
public final class Configurations {

    private Configurations() {}

    /** A study of this many epochs a run; the first variant is the baseline. */
    public static StudyConfiguration study(List<String> variants, List<Long> seeds, int epochs) {
        Map<String, String> attention = new LinkedHashMap<>();
        variants.forEach(variant -> attention.put(variant, variant));
        return study(attention, seeds, epochs, Configurations::unused);
    }

    /** A study whose variants, by name, have these attention modules. */
    static StudyConfiguration study(
            Map<String, String> attention, List<Long> seeds, int epochs, ScheduleParameters schedule) {
        Map<String, RunConfiguration> configurations = new LinkedHashMap<>();
        Map<String, Object> named = new LinkedHashMap<>();
        attention.forEach((variant, module) -> {
            configurations.put(variant, run(module, epochs, schedule));
            named.put(variant, Map.of("/model/attention", Map.of("type", module)));
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "small");
        tree.put("training", Map.of("epochs", epochs));
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("seeds", seeds);
        section.put("variants", named);
        tree.put("study", section);
        return new StudyConfiguration(
                "small",
                seeds,
                VariantGrid.of(List.copyOf(configurations.keySet())),
                Baseline.variant(configurations.keySet().iterator().next()),
                Optional.empty(),
                configurations,
                Isolation.NONE,
                1,
                tree);
    }

    private static RunConfiguration run(String variant, int epochs, ScheduleParameters schedule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", Map.of("attention", Map.of("type", variant)));
        tree.put("training", Map.of("epochs", epochs));
        return new RunConfiguration(
                "small",
                new DatasetSection(
                        new TypedObject<>("sample", progress -> unused()),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        0,
                        List.of(),
                        List.of()),
                new ModelSection(
                        new BackboneSection(
                                new TypedObject<>("alexnet", (classes, imageSize) -> unused()),
                                OptionalInt.empty(),
                                OptionalInt.empty()),
                        List.of()),
                new TrainingSection(
                        epochs,
                        128,
                        Configurations::unused,
                        schedule,
                        Configurations::unused,
                        InitScheme.PADDLE,
                        0,
                        Optional.empty(),
                        OptionalDouble.empty()),
                "cpu",
                Kernels.REFERENCE,
                Precision.FLOAT32,
                ConfigDocument.of(Path.of("small.json"), tree),
                tree);
    }

    private static <T> T unused() {
        throw new UnsupportedOperationException("nothing is built of a fabricated configuration");
    }
}
