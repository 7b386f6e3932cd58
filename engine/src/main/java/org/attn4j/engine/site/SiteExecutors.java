package org.attn4j.engine.site;

import org.attn4j.core.array.HostArray;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.engine.gate.GateKernel;
import org.attn4j.engine.gate.HostGateKernel;
import org.attn4j.engine.gate.Nd4jGateKernel;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.buffer.DataType;

/** Chooses the executor of a module. */
final class SiteExecutors {

    private SiteExecutors() {}

    static SiteExecutor of(PlacedModule placed, boolean relu, DataType type) {
        AttentionModule module = placed.module();
        if (module instanceof ChannelGate gate) {
            return new GateExecutor(gate, placed, relu, kernel(type));
        }
        if (module instanceof FeatureMapModule featureMap) {
            return new FeatureMapExecutor(featureMap, placed, relu, type);
        }
        if (module instanceof AutodiffModule autodiff) {
            return new FeatureMapExecutor(new AutodiffFeatureMap(autodiff, placed), placed, relu, type);
        }
        throw new IllegalArgumentException(placed.key() + " is not a module that runs as a layer: " + module);
    }

    private static GateKernel kernel(DataType type) {
        return type == DataType.FLOAT && HostArray.onHost() ? new HostGateKernel() : new Nd4jGateKernel();
    }
}
