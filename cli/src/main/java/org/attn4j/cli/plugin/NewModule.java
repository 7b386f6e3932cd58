package org.attn4j.cli.plugin;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.NamedRegistry;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.AttentionProvider;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.study.config.SharedSchemas;
import org.attn4j.study.config.StudySchema;

/**
 * What a configuration may say of a new project's module while its jar is not built yet: the name, description and
 * parameters that its sources have.
 *
 * @param name in configurations
 */
record NewModule(String name) implements AttentionProvider {

    private record Parameters(
            @Doc("where the slope a of every channel begins") @Default("1")
            double slope) implements AttentionParameters {

        /** Only described, never used. */
        @Override
        public AttentionModule create() {
            throw new UnsupportedOperationException("the module is not built yet");
        }
    }

    @Override
    public String description() {
        return "each channel's gate from its own mean: sigmoid(a * mean + b)";
    }

    @Override
    public Class<? extends AttentionParameters> parameters() {
        return Parameters.class;
    }

    /**
     * The JSON Schema as the program prints it once it finds the module's jar beside what it knows already.
     *
     * @throws org.attn4j.core.error.PluginException where the name is taken
     */
    String schema(Registries known) {
        List<NamedRegistry<? extends Provider<?>>> all = new ArrayList<>(known.all());
        all.replaceAll(registry -> registry == known.making(AttentionParameters.class) ? with(registry) : registry);
        return Json.write(SharedSchemas.of(StudySchema.of(Registries.of(all))));
    }

    private NamedRegistry<? extends Provider<?>> with(NamedRegistry<? extends Provider<?>> registry) {
        List<Provider<?>> members = new ArrayList<>(registry.all());
        members.add(this);
        return NamedRegistry.of(registry.kind(), members);
    }
}
