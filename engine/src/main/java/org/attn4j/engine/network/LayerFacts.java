package org.attn4j.engine.network;

import java.util.List;

/**
 * One layer of a network, as shown in summaries.
 *
 * @param name the layer's name
 * @param type a short description, such as {@code convolution 11x11 stride 4} or {@code eca}
 * @param output its output for one image: [C,H,W] or [units]
 * @param parameters its number of trained values
 * @param multiplyAdds its multiply-adds for one image, counted for convolutions, linear layers and modules; -1
 *     if a module's are not counted
 */
public record LayerFacts(String name, String type, List<Long> output, long parameters, long multiplyAdds) {

    /** The number of output values for one image. */
    public long activations() {
        return output.stream().reduce(1L, (a, b) -> a * b);
    }
}
