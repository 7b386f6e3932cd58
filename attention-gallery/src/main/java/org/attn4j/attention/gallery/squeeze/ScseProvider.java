package org.attn4j.attention.gallery.squeeze;

import org.attn4j.core.attention.AttentionProvider;

/** {@code scse}: cse and sse side by side. */
public final class ScseProvider implements AttentionProvider {

    @Override
    public String name() {
        return "scse";
    }

    @Override
    public String description() {
        return "concurrent spatial and channel squeeze and excitation: cse and sse side by side";
    }

    @Override
    public Class<ScseParameters> parameters() {
        return ScseParameters.class;
    }
}
