package org.attn4j.attention.gallery.simam;

import org.attn4j.core.attention.AttentionProvider;

/** {@code simam}: simple, parameter-free attention. */
public final class SimamProvider implements AttentionProvider {

    @Override
    public String name() {
        return "simam";
    }

    @Override
    public String description() {
        return "a gate a pixel from its distance to the channel's mean, without weights";
    }

    @Override
    public Class<SimamParameters> parameters() {
        return SimamParameters.class;
    }
}
