package org.attn4j.core.attention;

/** The parameters of {@code none}, the variant of a study without attention: there are none. */
public record NoneAttention() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new NoAttention();
    }
}
