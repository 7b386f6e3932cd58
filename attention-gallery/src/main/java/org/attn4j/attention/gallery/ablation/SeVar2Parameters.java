package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;

/**
 * SE-Var2: g = sigmoid(w * s), one weight per channel. Wang et al., ECA-Net, arXiv:1910.03151, section 3.2.1. The paper
 * does not give the initial value of w; here it is 1, so that the gate equals SE-Var1's at first.
 */
public record SeVar2Parameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression) shape -> Rows.mean(shape).scale("weight", 1).sigmoid();
    }
}
