package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.config.binding.AttentionReader;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;

/** Creates modules from JSON, as configurations do. */
final class Modules {

    private static final AttentionReader READER =
            new AttentionReader(Registries.find(List.of(PluginSource.classPath(Modules.class.getClassLoader()))));

    private Modules() {}

    static AttentionParameters parameters(String json) {
        return READER.read("--attention", json).get(0).parameters();
    }

    static AttentionModule module(String json) {
        return parameters(json).create();
    }

    /** A probe of the module with PyTorch's initial values, in float64. */
    static ModuleProbe probe(String json, int channels, int height, int width) {
        FeatureShape shape = shape(channels, height, width);
        return new ModuleProbe(parameters(json), "tested", shape, ElementType.FLOAT64, false, false, 1);
    }

    static FeatureShape shape(int channels, int height, int width) {
        return new FeatureShape(channels, height, width, channels);
    }
}
