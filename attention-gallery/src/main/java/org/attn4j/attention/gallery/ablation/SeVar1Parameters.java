package org.attn4j.attention.gallery.ablation;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;

/**
 * SE-Var1: the gate is the sigmoid of the channel's own mean, g = sigmoid(s). No weights; equal to the parameter-free
 * form of gather-excite with global extent. Wang et al., ECA-Net, arXiv:1910.03151, section 3.2.1.
 */
public record SeVar1Parameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression) shape -> Rows.mean(shape).sigmoid();
    }
}
