package org.attn4j.testkit.template.expression;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * One gate per channel, from the channel's own mean. N batch, C channels, H x W pixels.
 *
 * <pre>
 *   s = mean of x over H, W       [N,C,H,W] -> [N,C]
 *   y = x * sigmoid(a s + b)      a, b [C]
 * </pre>
 *
 * The record's components are the parameters that a configuration can set.
 */
public record Example(
        @Doc("initial slope a of every channel") @Default("1")
        double slope) implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return (GateExpression)
                shape -> Rows.mean(shape).scale("a", slope).shift("b", 0, true).sigmoid();
    }
}
