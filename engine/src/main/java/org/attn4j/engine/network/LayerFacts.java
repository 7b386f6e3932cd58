package org.attn4j.engine.network;

import java.util.List;

/**
 * One layer of a network, as summaries show it.
 *
 * @param name the layer's name
 * @param type what it is, such as {@code convolution 11x11 stride 4} or {@code eca}
 * @param output its output for one image: [C,H,W] or [units]
 * @param parameters its trained values
 * @param multiplyAdds its products for one image: convolutions, linear layers and modules' own
 */
public record LayerFacts(String name, String type, List<Long> output, long parameters, long multiplyAdds) {

    /** The number of output values for one image. */
    public long activations() {
        return output.stream().reduce(1L, (a, b) -> a * b);
    }
}
