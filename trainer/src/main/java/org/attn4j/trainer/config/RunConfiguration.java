package org.attn4j.trainer.config;

import java.util.Map;

/**
 * The effective configuration of one run, seed excepted.
 *
 * @param name the study's name
 * @param dataset data and transforms
 * @param model backbone and attention
 * @param training the recipe
 * @param device where to compute: {@code auto}, {@code cpu}, {@code gpu}, {@code gpu:1}
 * @param kernels which kernels
 * @param precision of weights and activations
 * @param tree the same as a JSON tree with all defaults filled in, keys in the order of DESIGN: what run.json stores
 */
public record RunConfiguration(
        String name,
        DatasetSection dataset,
        ModelSection model,
        TrainingSection training,
        String device,
        Kernels kernels,
        Precision precision,
        Map<String, Object> tree) {}
