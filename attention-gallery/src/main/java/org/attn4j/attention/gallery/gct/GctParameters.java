package org.attn4j.attention.gallery.gct;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;

/** The empty parameters of GCT. The norm over pixels is the Euclidean one, the default of the paper's code. */
public record GctParameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new GatedChannelTransformation();
    }
}
