package org.attn4j.cli.network;

import java.util.List;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.runfiles.ModelFacts;

/**
 * The size of a network: in total, by site and by layer.
 *
 * @param imageSize side of the input in pixels
 * @param facts counts in total and by site
 * @param layers from input to output
 */
public record NetworkSummary(int imageSize, ModelFacts facts, List<LayerFacts> layers) {

    private static final int COLOURS = 3;

    /** Bytes per float32. */
    private static final int FLOAT = 4;

    /** Bytes of the network's input for one image. */
    public long inputBytes() {
        return (long) COLOURS * imageSize * imageSize * FLOAT;
    }

    /** Bytes of all layers' outputs for one image. */
    public long activationBytes() {
        return FLOAT * layers.stream().mapToLong(LayerFacts::activations).sum();
    }

    /** Bytes of all trained values. */
    public long parameterBytes() {
        return FLOAT * facts.parameters();
    }

    /** The summary for JSON. */
    public NetworkJson json() {
        return NetworkJson.of(this);
    }
}
