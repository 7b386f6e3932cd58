package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionProvider;

/** {@code sse}: spatial squeeze and excitation. */
public final class SseProvider implements AttentionProvider {

    @Override
    public String name() {
        return "sse";
    }

    @Override
    public String description() {
        return "spatial squeeze and excitation: a gate a pixel, from all its channels";
    }

    @Override
    public Class<SseParameters> parameters() {
        return SseParameters.class;
    }
}
