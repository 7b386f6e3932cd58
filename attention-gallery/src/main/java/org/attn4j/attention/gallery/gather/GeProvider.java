package org.attn4j.attention.gallery.gather;

import org.attn4j.core.attention.AttentionProvider;

/** {@code ge}: gather-excite. */
public final class GeProvider implements AttentionProvider {

    @Override
    public String name() {
        return "ge";
    }

    @Override
    public String description() {
        return "gather-excite: a gate from each channel's surroundings, without or with weights";
    }

    @Override
    public Class<GeParameters> parameters() {
        return GeParameters.class;
    }
}
