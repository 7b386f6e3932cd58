package org.attn4j.core.attention;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameter of {@code constant}, the control beside {@code none}.
 *
 * @param gate the factor of every channel
 */
public record ConstantAttention(
        @Doc("factor of every channel; 0.5 is the output of an untrained sigmoid gate")
        @Default("0.5")
        @Range(min = 0, max = 1)
        double gate)
        implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new ConstantGate(gate);
    }
}
