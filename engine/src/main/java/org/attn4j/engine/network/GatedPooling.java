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
 * Joins a channel gate and the maximum pooling right behind it into one layer, in graphs whose pooling is accelerated. The
 * layer stands where the gate stood; the pooling's own place goes.
 */
final class GatedPooling {

    private GatedPooling() {}

    /** Joins them wherever nothing else reads what lies between. */
    static void joinIn(ComputationGraphConfiguration graph, LayerFusion followers) {
        for (String name : new ArrayList<>(graph.getVertices().keySet())) {
            GraphVertex vertex = graph.getVertices().get(name);
            if (vertex instanceof LayerVertex gate
                    && gate.getLayerConf().getLayer() instanceof ModuleLayer module
                    && module.place().module() instanceof ChannelGate) {
                followers
                        .of(name)
                        .map(LayerFusion.Follower::layer)
                        .filter(GatedPooling::isMaximum)
                        .ifPresent(maximum -> {
                            followers.absorb(name);
                            gate.getLayerConf().setLayer(module.followedBy(maximum));
                        });
            }
        }
    }

    private static boolean isMaximum(Layer layer) {
        return layer instanceof AcceleratedLayer accelerated
                && accelerated.stock() instanceof SubsamplingLayer pooling
                && pooling.getPoolingType() == PoolingType.MAX
                && pooling.getIDropout() == null;
    }
}
