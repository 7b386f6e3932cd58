package org.attn4j.attention.gallery.gct;

import org.attn4j.core.attention.AttentionProvider;

/** {@code gct}: gated channel transformation. */
public final class GctProvider implements AttentionProvider {

    @Override
    public String name() {
        return "gct";
    }

    @Override
    public String description() {
        return "gated channel transformation: a gate from each channel's norm among all channels' norms";
    }

    @Override
    public Class<GctParameters> parameters() {
        return GctParameters.class;
    }
}
