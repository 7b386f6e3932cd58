package org.attn4j.attention.gallery.mca;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;

/** Multidimensional collaborative attention has no parameters: its kernels follow from the number of channels. */
public record McaParameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new CollaborativeAttention();
    }
}
