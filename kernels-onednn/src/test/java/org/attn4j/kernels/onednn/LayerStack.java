package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.function.Supplier;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A backbone of a few layers and a linear layer to three classes.
 *
 * @param name shown in the name of the test
 * @param batch number of images
 * @param size side of the images in pixels
 * @param layers adds the layers; they are created for each network, because DL4J writes sizes into them
 */
record LayerStack(String name, int batch, int size, Layers layers) implements Backbone {

    /** Adds layers to a graph. */
    @FunctionalInterface
    interface Layers {
        /** Adds them after the images and returns the last one's name. */
        String addTo(GraphBuilder graph, String images);
    }

    static final int CLASSES = 3;

    /** Layers in sequence. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static LayerStack of(String name, int batch, int size, Supplier<Layer>... sequence) {
        return new LayerStack(name, batch, size, (graph, images) -> {
            String last = images;
            for (int i = 0; i < sequence.length; i++) {
                graph.addLayer("layer" + i, sequence[i].get(), last);
                last = "layer" + i;
            }
            return last;
        });
    }

    /** The network with DL4J's layers. */
    NetworkSpec spec() {
        return NetworkSpec.of(this, AttentionPlan.resolve(this, List.of()), CLASSES, size, InitScheme.PYTORCH, 1);
    }

    @Override
    public List<Site> sites() {
        return List.of();
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        graph.addLayer("logits", new DenseLayer.Builder().nOut(CLASSES).build(), layers.addTo(graph, input));
        return "logits";
    }

    @Override
    public String toString() {
        return name;
    }
}
