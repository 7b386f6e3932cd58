package org.attn4j.attention.gallery.context;

import org.attn4j.core.attention.AttentionProvider;

/** {@code gc}: global context. */
public final class GcProvider implements AttentionProvider {

    @Override
    public String name() {
        return "gc";
    }

    @Override
    public String description() {
        return "global context: a gate from all pixels, each weighted by what it shows";
    }

    @Override
    public Class<GcParameters> parameters() {
        return GcParameters.class;
    }
}
