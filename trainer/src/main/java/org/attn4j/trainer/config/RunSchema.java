package org.attn4j.trainer.config;

import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.ConfigSchema;

/** The JSON Schema of a run's configuration, generated from the records that bind it, so that the two cannot differ. */
public final class RunSchema {

    private RunSchema() {}

    /** The properties of a configuration except {@code study}, each a schema. */
    public static Map<String, Object> properties(ConfigSchema schema) {
        return schema.properties(RunSections.class);
    }

    /** The properties of {@code model}, each a schema. */
    public static Map<String, Object> model(ConfigSchema schema) {
        return schema.properties(ModelSection.class);
    }

    /** The names of the properties that must be given. */
    public static List<String> required(ConfigSchema schema) {
        return schema.required(RunSections.class);
    }
}
