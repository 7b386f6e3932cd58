package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;

/** The empty parameters of sSE. */
public record SseParameters() implements AttentionParameters {

    @Override
    public AttentionModule create() {
        return new SpatialSqueeze();
    }
}
