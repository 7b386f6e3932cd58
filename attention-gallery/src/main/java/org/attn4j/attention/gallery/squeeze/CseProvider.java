package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionProvider;

/** {@code cse}: channel squeeze and excitation. */
public final class CseProvider implements AttentionProvider {

    @Override
    public String name() {
        return "cse";
    }

    @Override
    public String description() {
        return "channel squeeze and excitation: a gate from all channels' means, half as many hidden units";
    }

    @Override
    public Class<CseParameters> parameters() {
        return CseParameters.class;
    }
}
