package org.attn4j.attention.se;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of squeeze-and-excitation.
 *
 * @param reduction r
 * @param bias whether both linear layers have biases
 */
public record SeParameters(
        @Doc("hidden width is max(1, channels / reduction), rounded down") @Default("16") @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers; the paper's ResNets have none") @Default("true")
        boolean bias)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new SqueezeExcitation(this);
    }
}
