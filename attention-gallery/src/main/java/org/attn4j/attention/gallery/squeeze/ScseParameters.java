package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of scse.
 *
 * @param reduction r of cse
 * @param bias whether the linear layers of cse have biases
 * @param merge how the two feature maps are merged
 */
public record ScseParameters(
        @Doc("hidden width of the channel gate is max(1, channels / reduction), rounded down")
        @Default("2")
        @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers of the channel gate") @Default("true")
        boolean bias,

        @Doc("how the two gated feature maps become one, element by element") @Default("max")
        Merge merge)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new ConcurrentSqueeze(this);
    }
}
