package org.example.attention;

import org.attn4j.core.attention.AttentionProvider;

/** {@code convolution-gate}: finds {@link ConvolutionGate} by name. */
public final class ConvolutionGateProvider implements AttentionProvider {

    @Override
    public String name() {
        return "convolution-gate";
    }

    @Override
    public String description() {
        return "each pixel's gate from a 1x1 convolution with batch normalisation";
    }

    @Override
    public Class<ConvolutionGate> parameters() {
        return ConvolutionGate.class;
    }
}
