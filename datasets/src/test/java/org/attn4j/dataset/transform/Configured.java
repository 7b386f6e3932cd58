package org.attn4j.dataset.transform;

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
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.transform.TransformParameters;

/** Binds parameters from JSON as the program does. */
public final class Configured {

    private static final Path FILE = Path.of("/data/study.json");

    private record Chain(List<TransformParameters> chain) {}

    private record Data(DatasetParameters dataset) {}

    private Configured() {}

    /** The registries of all providers on the class path. */
    public static Registries registries() {
        return Registries.find(List.of(PluginSource.classPath(Configured.class.getClassLoader())));
    }

    /** The transforms of a parsed JSON list. */
    static List<TransformParameters> chain(Object list) {
        return bind(Chain.class, Map.of("chain", list)).chain();
    }

    /** The transforms of a JSON list. */
    static List<TransformParameters> chain(String json) {
        return bind(Chain.class, Json.tree("{\"chain\": " + json + "}")).chain();
    }

    /** The dataset of a JSON object. */
    public static DatasetParameters dataset(String json) {
        return bind(Data.class, Json.tree("{\"dataset\": " + json + "}")).dataset();
    }

    private static <R extends Record> R bind(Class<R> record, Map<String, Object> tree) {
        Problems problems = new Problems();
        var bound = new Binder(registries()).bind(record, ConfigValue.root(ConfigDocument.of(FILE, tree), problems));
        problems.throwIfAny(FILE);
        return bound.orElseThrow().value();
    }
}
