package org.attn4j.runfiles;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;

/**
 * The parts of a stored configuration that readers of runs need, from run.json or study.json. Any of them may be
 * missing, in a file of another version or a study whose variants complete the configuration. Immutable.
 *
 * @param dataset the dataset section
 * @param model the model section
 */
public record ConfigurationView(Optional<Dataset> dataset, Optional<Model> model) {

    /**
     * The dataset section.
     *
     * @param type the dataset's name
     * @param validation the fraction of training images used for validation, 0..1
     */
    public record Dataset(Optional<String> type, Optional<Double> validation) {}

    /**
     * The model section.
     *
     * @param backbone the backbone
     */
    public record Model(Optional<Backbone> backbone) {}

    /**
     * The backbone.
     *
     * @param type its name
     */
    public record Backbone(Optional<String> type) {}

    /**
     * Reads a stored configuration.
     *
     * @param file the file's name in errors
     * @throws org.attn4j.core.error.DataException if a value has the wrong type, naming its position
     */
    public static ConfigurationView of(String file, Map<String, Object> tree) {
        return Json.read(file, tree, ConfigurationView.class);
    }

    /** The dataset's name. */
    public Optional<String> datasetType() {
        return dataset.flatMap(Dataset::type);
    }

    /** The backbone's name. */
    public Optional<String> backboneType() {
        return model.flatMap(Model::backbone).flatMap(Backbone::type);
    }

    /** Whether some of the training images are held out for validation. */
    public boolean validates() {
        return dataset.flatMap(Dataset::validation).orElse(0.0) > 0;
    }
}
