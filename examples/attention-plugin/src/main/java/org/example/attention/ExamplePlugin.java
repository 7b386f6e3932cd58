package org.example.attention;

import java.util.List;
import org.attn4j.core.Plugin;
import org.attn4j.core.Provider;

/** Four attention modules, one in each hand-written form. */
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
                        "one gate per channel from its own mean, normalised over the batch",
                        CalibratedGate.class),
                Provider.attention(
                        "convolution-gate",
                        "one gate per channel of each pixel from a 1x1 convolution with batch normalisation",
                        ConvolutionGate.class),
                Provider.attention(
                        "pixel-gate",
                        "one gate per pixel from its mean over channels, normalised over the batch",
                        PixelGate.class));
    }
}
