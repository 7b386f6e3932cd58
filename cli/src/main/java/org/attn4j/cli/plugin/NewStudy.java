package org.attn4j.cli.plugin;

import java.util.Map;
import org.attn4j.core.Kind;

/**
 * The study of a new project: two variants, which differ in the new component or, for a dataset, are trained on it.
 *
 * @param purpose what it does, as the start of a sentence
 * @param images what is trained on, for a comment
 * @param dataset the dataset's keys
 * @param baseline the first variant, which overrides nothing
 * @param variant the other one
 * @param pointer what it overrides
 * @param value the value that it sets there
 */
record NewStudy(
        String purpose, String images, String dataset, String baseline, String variant, String pointer, String value) {

    private static final String SAMPLE = """
                "type": "sample",
                "limit": 1000,
                "testLimit": 500""".indent(4).stripTrailing();

    /** The transforms with the new one; a variant replaces the whole list. */
    private static final String CHAIN = """
            [
                    {"type": "resize", "size": 64},
                    %s,
                    {"type": "normalize", "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]}
                  ]""";

    /** The study of a component with this name. */
    static NewStudy of(Kind<?> kind, String name) {
        String component = object(name);
        return switch (kind.name()) {
            case "attention" ->
                onSample("Compare it with a network without attention", "none", name, "/model/attention", component);
            case "backbone" -> onSample("Compare it with AlexNet", "alexnet", name, "/model/backbone", component);
            case "dataset" ->
                new NewStudy(
                        "Train with and without ECA on it",
                        "the images in data",
                        "    \"type\": \"" + name + "\",\n    \"path\": \"data\"",
                        "none",
                        "eca",
                        "/model/attention",
                        object("eca"));
            case "transform" ->
                onSample(
                        "Compare it with training without it",
                        "no-" + name,
                        name,
                        "/dataset/train",
                        CHAIN.formatted(component));
            case "optimizer" -> onSample("Compare it with Adam", "adam", name, "/training/optimizer", component);
            case "schedule" ->
                onSample("Compare it with the cosine schedule", "cosine", name, "/training/schedule", component);
            case "loss" ->
                onSample("Compare it with cross-entropy", "cross-entropy", name, "/training/loss", component);
            default -> throw new IllegalStateException("no study for " + kind);
        };
    }

    private static String object(String name) {
        return "{\"type\": \"" + name + "\"}";
    }

    private static NewStudy onSample(String purpose, String baseline, String name, String pointer, String value) {
        return new NewStudy(purpose, "part of the sample", SAMPLE, baseline, name, pointer, value);
    }

    /** What the placeholders of {@code study.json} stand for. */
    Map<String, String> values() {
        return Map.of(
                "images", images,
                "dataset", dataset,
                "baseline", baseline,
                "variant", variant,
                "pointer", pointer,
                "value", value);
    }
}
