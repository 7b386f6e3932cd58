package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.function.Supplier;
import org.attn4j.core.attention.InitScheme;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.engine.AttentionPlan;
import org.attn4j.core.engine.NetworkSpec;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A backbone of a few layers one after the other, and a linear layer to three classes.
 *
 * @param name what a failing test is called by
 * @param batch images
 * @param size side of the images
 * @param layers made anew for each network, for a graph writes sizes into them
 */
record LayerStack(String name, int batch, int size, List<Supplier<Layer>> layers) implements Backbone {

    static final int CLASSES = 3;

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static LayerStack of(String name, int batch, int size, Supplier<Layer>... layers) {
        return new LayerStack(name, batch, size, List.of(layers));
    }

    /** The network on the engine's own layers. */
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
        String last = input;
        for (int i = 0; i < layers.size(); i++) {
            graph.addLayer("layer" + i, layers.get(i).get(), last);
            last = "layer" + i;
        }
        graph.addLayer("logits", new DenseLayer.Builder().nOut(CLASSES).build(), last);
        return "logits";
    }

    @Override
    public String toString() {
        return name;
    }
}
