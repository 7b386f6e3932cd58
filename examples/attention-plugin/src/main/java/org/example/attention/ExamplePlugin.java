package org.example.attention;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** Four attention modules, one of each form that attn4j offers. */
public final class ExamplePlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.attention(
                        "bottleneck-gate",
                        "two linear layers with batch normalisation between them",
                        BottleneckGate.class),
                Provider.attention(
                        "calibrated-gate",
                        "each channel's gate from its own mean, normalised over the batch",
                        CalibratedGate.class),
                Provider.attention(
                        "convolution-gate",
                        "each pixel's gate from a 1x1 convolution with batch normalisation",
                        ConvolutionGate.class),
                Provider.attention(
                        "pixel-gate",
                        "each pixel's gate from its mean over channels, normalised over the batch",
                        PixelGate.class));
    }
}
