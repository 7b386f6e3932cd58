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

/** Reads a single loss, optimiser or schedule from JSON; providers are found as services. */
public final class ParameterReader {

    private static final Path FILE = Path.of("test.json");

    private record LossComponent(LossParameters component) {}

    private record OptimizerComponent(OptimizerParameters component) {}

    private record ScheduleComponent(ScheduleParameters component) {}

    private ParameterReader() {}

    /** A loss from its JSON. */
    public static LossParameters loss(String json) {
        return read(LossComponent.class, json).component();
    }

    /** An optimiser from its JSON. */
    public static OptimizerParameters optimizer(String json) {
        return read(OptimizerComponent.class, json).component();
    }

    /** A schedule from its JSON. */
    public static ScheduleParameters schedule(String json) {
        return read(ScheduleComponent.class, json).component();
    }

    private static <R extends Record> R read(Class<R> record, String json) {
        Registries registries =
                Registries.find(List.of(PluginSource.classPath(ParameterReader.class.getClassLoader())));
        Problems problems = new Problems();
        ConfigDocument document = ConfigDocument.of(FILE, Map.of("component", Json.tree(json)));
        var bound = new Binder(registries).bind(record, ConfigValue.root(document, problems));
        problems.throwIfAny(FILE);
        return bound.orElseThrow().value();
    }
}
