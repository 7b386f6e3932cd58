package org.attn4j.core.attention;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code constant}: the control beside {@code none}, in core as that one is, for a study of any plugin needs both. */
public final class ConstantProvider implements AttentionProvider {

    /**
     * What is set.
     *
     * @param gate the factor of every channel
     */
    public record Constant(
            @Doc("the factor of every channel; 0.5 is what a sigmoid gives at first")
            @Default("0.5")
            @Range(min = 0, max = 1)
            double gate)
            implements AttentionParameters {

        @Override
        public AttentionModule create() {
            return new ConstantGate(gate);
        }
    }

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public String description() {
        return "a control: scales every channel by the same factor, which is never learnt";
    }

    @Override
    public Class<Constant> parameters() {
        return Constant.class;
    }
}
