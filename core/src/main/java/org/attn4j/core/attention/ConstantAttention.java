package org.attn4j.core.attention;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of the control {@code constant}.
 *
 * @param gate the factor of every channel
 */
public record ConstantAttention(
        @Doc("the factor of every channel; 0.5 is sigmoid(0), where a learnt gate typically starts")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double gate)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new ConstantGate(gate);
    }
}
