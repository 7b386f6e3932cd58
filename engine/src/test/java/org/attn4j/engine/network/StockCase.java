package org.attn4j.engine.network;

import java.util.Set;
import java.util.function.BiFunction;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/**
 * Layers whose output is known.
 *
 * @param name shown in the name of the test
 * @param fields the fields whose values matter, as {@code Class.field}
 * @param layers adds them after a vertex and returns the last one's name
 * @param expected the output [C,H,W] for an image, from the image and the parameters of the layers
 */
record StockCase(
        String name,
        Set<String> fields,
        BiFunction<GraphBuilder, String, String> layers,
        BiFunction<double[], Parameters, double[]> expected) {

    /** Pixels per side of the images. */
    static final int SIZE = 7;

    static final int COLOURS = 3;

    @Override
    public String toString() {
        return name;
    }

    /** The parameters of the network by tensor name. */
    record Parameters(Network network) {
        double[] of(String key) {
            return network.tensors().stream()
                    .filter(tensor -> tensor.key().equals(key))
                    .findFirst()
                    .map(network::read)
                    .orElseThrow();
        }
    }
}
