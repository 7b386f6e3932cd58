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
 * Describes the module of a new project before its jar is built: the name, description and parameters of its
 * sources.
 */
final class NewModule {

    private record Parameters(
            @Doc("where the slope a of every channel begins") @Default("1")
            double slope) implements AttentionParameters {

        /** Never called; the record is only described. */
        @Override
        public AttentionModule create() {
            throw new UnsupportedOperationException("the module is not built yet");
        }
    }

    private NewModule() {}

    /**
     * The JSON Schema as the program prints it when the module's jar is installed.
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
