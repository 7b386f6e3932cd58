package org.attn4j.trainer.saved;

import java.util.List;

/**
 * A network's prediction for one image.
 *
 * @param name the most probable class's name
 * @param probability its probability
 * @param probabilities the probabilities of all classes, in label order
 */
public record Prediction(String name, double probability, List<Double> probabilities) {}
