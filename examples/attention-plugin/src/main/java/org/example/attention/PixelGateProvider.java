package org.example.attention;

import org.attn4j.core.attention.AttentionProvider;

/** {@code pixel-gate}: finds {@link PixelGate} by name. */
public final class PixelGateProvider implements AttentionProvider {

    @Override
    public String name() {
        return "pixel-gate";
    }

    @Override
    public String description() {
        return "each pixel's gate from its mean over channels, normalised over the batch";
    }

    @Override
    public Class<PixelGate> parameters() {
        return PixelGate.class;
    }
}
