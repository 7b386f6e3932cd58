package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of cSE: squeeze-and-excitation, by default with C / 2 hidden units and biases. Roy et al.,
 * arXiv:1803.02579, section 2; the default reduction is that of the paper's code.
 *
 * @param reduction r
 * @param bias whether both linear layers have biases
 */
public record CseParameters(
        @Doc("hidden width is max(1, channels / reduction), rounded down") @Default("2") @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers") @Default("true")
        boolean bias)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression)
                shape -> Rows.mean(shape).reductionBottleneck(reduction, bias).sigmoid();
    }
}
