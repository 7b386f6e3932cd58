package org.attn4j.core.attention;

/** The empty parameters of {@code none}, the variant without attention. */
public record NoneAttention() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new NoAttention();
    }
}
