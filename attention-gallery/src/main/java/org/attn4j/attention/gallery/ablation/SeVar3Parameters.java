package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;

/**
 * SE-Var3: g = sigmoid(s W^T), W [C,C], no bias. Wang et al., ECA-Net, arXiv:1910.03151, section 3.2.1.
 */
public record SeVar3Parameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression)
                shape -> Rows.mean(shape).linear(shape.channels(), "weight").sigmoid();
    }
}
