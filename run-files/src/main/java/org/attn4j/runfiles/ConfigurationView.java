package org.attn4j.runfiles;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;

/**
 * What readers of stored runs need to know of a configuration, as run.json and study.json hold it. A file of another
 * version, and a study whose variants complete it, may lack any part. Immutable.
 *
 * @param dataset the dataset section
 * @param model the model section
 */
public record ConfigurationView(Optional<Dataset> dataset, Optional<Model> model) {

    /**
     * The dataset section.
     *
     * @param type the dataset's name
     * @param validation the share of training images that validate, 0..1
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
     * The view of a stored tree.
     *
     * @param file what errors call it
     * @throws org.attn4j.core.error.DataException where a part that is there is of the wrong kind, naming the place
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

    /** Whether a part of the training images is held back to validate. */
    public boolean validates() {
        return dataset.flatMap(Dataset::validation).orElse(0.0) > 0;
    }
}
