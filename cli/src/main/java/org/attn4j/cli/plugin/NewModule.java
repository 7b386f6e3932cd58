package org.attn4j.cli.plugin;

import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.study.config.SharedSchemas;
import org.attn4j.study.config.StudySchema;

/**
 * What a configuration may say of a new project's module while its jar is not built yet: the name, description and
 * parameters that its sources have.
 */
final class NewModule {

    private record Parameters(
            @Doc("initial slope a of every channel") @Default("1")
            double slope) implements AttentionParameters {

        /** Only described, never used. */
        @Override
        public AttentionModule create() {
            throw new UnsupportedOperationException("the module is not built yet");
        }
    }

    private NewModule() {}

    /**
     * The JSON Schema as the program prints it once it finds the module's jar beside what it knows already.
     *
     * @param name in configurations
     * @throws org.attn4j.core.error.PluginException if the name is taken
     */
    static String schema(String name, Registries known) {
        Provider<AttentionParameters> module = Provider.attention(
                name, "one gate per channel from its own mean: sigmoid(a * mean + b)", Parameters.class);
        return Json.write(SharedSchemas.of(StudySchema.of(known.with(module))));
    }
}
