package org.attn4j.engine.network;

import java.util.ArrayList;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.engine.accelerator.AcceleratedLayer;
import org.attn4j.engine.site.ModuleLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Fuses a channel gate and the max pooling directly after it into one layer, in graphs with accelerated pooling. The
 * fused layer replaces the gate, and the pooling is removed from the graph.
 */
final class GatedPooling {

    private GatedPooling() {}

    /** Fuses each gate whose output is read by max pooling only. */
    static void fuse(ComputationGraphConfiguration graph, LayerFusion fusion) {
        for (String name : new ArrayList<>(graph.getVertices().keySet())) {
            GraphVertex vertex = graph.getVertices().get(name);
            if (vertex instanceof LayerVertex gate
                    && gate.getLayerConf().getLayer() instanceof ModuleLayer module
                    && module.placedModule().module() instanceof ChannelGate) {
                fusion.onlyReader(name)
                        .map(LayerFusion.Reader::layer)
                        .filter(GatedPooling::isMaxPooling)
                        .ifPresent(maxPooling -> {
                            fusion.fuseReader(name);
                            gate.getLayerConf().setLayer(module.withPooling(maxPooling));
                        });
            }
        }
    }

    private static boolean isMaxPooling(Layer layer) {
        return layer instanceof AcceleratedLayer accelerated
                && accelerated.stock() instanceof SubsamplingLayer pooling
                && pooling.getPoolingType() == PoolingType.MAX
                && pooling.getIDropout() == null;
    }
}
