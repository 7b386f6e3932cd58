package org.attn4j.testkit.rule;

import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;

/**
 * A module at a site of some shape, with a batch of images.
 *
 * @param type the provider's name
 * @param parameters what makes the module
 * @param shape the feature map's shape
 * @param batch N, at least 1
 * @param seed what input, weights and gradients are drawn from
 */
public record ContractCase(String type, AttentionParameters parameters, FeatureShape shape, int batch, long seed) {

    /** The number of values of a feature map, all images together. */
    int length() {
        return batch * shape.channels() * shape.pixels();
    }

    @Override
    public String toString() {
        return type + " " + parameters + ", " + batch + " x " + shape.channels() + " x " + shape.height() + " x "
                + shape.width();
    }
}
