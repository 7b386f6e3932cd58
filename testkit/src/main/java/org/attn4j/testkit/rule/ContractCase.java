package org.attn4j.testkit.rule;

import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;

/**
 * A test case of the contract: a module, the shape of a site and a batch size.
 *
 * @param type the provider's name
 * @param parameters create the module
 * @param shape the feature map's shape
 * @param batch N, at least 1
 * @param seed the seed of input, weights and gradients
 */
public record ContractCase(String type, AttentionParameters parameters, FeatureShape shape, int batch, long seed) {

    /** The number of values of the batch's feature map. */
    int length() {
        return batch * shape.channels() * shape.pixels();
    }

    @Override
    public String toString() {
        return type + " " + parameters + ", " + batch + " x " + shape.channels() + " x " + shape.height() + " x "
                + shape.width();
    }
}
