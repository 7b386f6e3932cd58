package org.attn4j.trainer.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Problems;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.schedule.ScheduleParameters;

/** Reads single parts of the trainer from JSON, found as services. */
public final class Parts {

    private static final Path FILE = Path.of("test.json");

    private record OneLoss(LossParameters part) {}

    private record OneOptimizer(OptimizerParameters part) {}

    private record OneSchedule(ScheduleParameters part) {}

    private Parts() {}

    /** A loss from its JSON. */
    public static LossParameters loss(String json) {
        return read(OneLoss.class, json).part();
    }

    /** An optimiser from its JSON. */
    public static OptimizerParameters optimizer(String json) {
        return read(OneOptimizer.class, json).part();
    }

    /** A schedule from its JSON. */
    public static ScheduleParameters schedule(String json) {
        return read(OneSchedule.class, json).part();
    }

    private static <R extends Record> R read(Class<R> record, String json) {
        Registries registries = Registries.find(List.of(PluginSource.classPath(Parts.class.getClassLoader())));
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.of(FILE, Map.of("part", Json.tree(json)));
        var bound = new Binder(registries).bind(record, ConfigValue.root(document, problems));
        problems.throwIfAny(FILE);
        return bound.orElseThrow().value();
    }
}
