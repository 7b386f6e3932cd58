package org.attn4j.attention.gallery.cbam;

import org.attn4j.core.attention.AttentionProvider;

/** {@code cbam}: the convolutional block attention module. */
public final class CbamProvider implements AttentionProvider {

    @Override
    public String name() {
        return "cbam";
    }

    @Override
    public String description() {
        return "a gate a channel from means and maxima, then a gate a pixel from its neighbourhood";
    }

    @Override
    public Class<CbamParameters> parameters() {
        return CbamParameters.class;
    }
}
