package org.attn4j.trainer.config;

import java.util.Map;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;

/**
 * The effective configuration of one run, without the seed.
 *
 * @param name the study's name
 * @param dataset data and transforms
 * @param model backbone and attention
 * @param training the recipe
 * @param device the device to compute on: {@code auto}, {@code cpu}, {@code gpu}, {@code gpu:1}
 * @param kernels the choice of kernels
 * @param precision the number format of products
 * @param document the configuration as written, with the origin of every value
 * @param tree the configuration as a JSON tree with all defaults filled in, as run.json stores it
 */
public record RunConfiguration(
        String name,
        DatasetSection dataset,
        ModelSection model,
        TrainingSection training,
        String device,
        Kernels kernels,
        Precision precision,
        ConfigDocument document,
        Map<String, Object> tree) {

    /**
     * Creates the exception for data that does not match the configuration.
     *
     * @param pointer the value that must change, such as {@code /training/batchSize}
     * @param message the rule and both values
     */
    public ConfigException mismatch(String pointer, String message) {
        Problems problems = new Problems();
        ConfigValue.root(document, problems).problemBelow(pointer.substring(1), message);
        return new ConfigException(document.file(), problems.all());
    }

    /** Whether the values are equal, wherever they were written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunConfiguration that
                && name.equals(that.name)
                && dataset.equals(that.dataset)
                && model.equals(that.model)
                && training.equals(that.training)
                && device.equals(that.device)
                && kernels == that.kernels
                && precision == that.precision
                && tree.equals(that.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }
}
