package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.OnAnyBackend;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.engine.gate.GateKernel;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A channel gate from the feature map's statistics to the gate and back. Holds one step's statistics and gate. */
@OnAnyBackend
final class GateStage {

    private final ChannelGate module;
    private final PlacedModule place;
    private final GateKernel kernel;
    private final Set<Pool> statistics;
    private Map<Pool, INDArray> pools = Map.of();
    private INDArray gate;

    GateStage(ChannelGate module, PlacedModule place, GateKernel kernel) {
        this.module = module.prepared(place.shape());
        this.place = place;
        this.kernel = kernel;
        this.statistics = this.module.pools(place.shape());
    }

    /** The gate of x, [N,C]; it is shown to whoever gathers statistics. */
    INDArray forward(INDArray x, SiteTape tape) {
        pools = kernel.pool(x, statistics);
        Pooled pooled = Pooled.of(pools, (int) x.size(0), place.shape(), x.dataType());
        gate = matrix("gate", module.forward(pooled, tape), x);
        tape.gate("gate", gate);
        return gate;
    }

    /** dLoss/dstatistic of the module's statistics, from dLoss/dgate. */
    Map<Pool, INDArray> backward(INDArray x, INDArray gateGradient, SiteTape tape) {
        Map<Pool, INDArray> gradients = module.backward(gateGradient, tape);
        for (Pool pool : statistics) {
            if (gradients.get(pool) == null) {
                throw new IllegalStateException(
                        "attention " + place.type() + ": backward returned no gradient for " + pool);
            }
            matrix("gradient of " + pool, gradients.get(pool), x);
        }
        return gradients;
    }

    /** The statistics of the last forward pass. */
    Map<Pool, INDArray> pools() {
        return pools;
    }

    /** The gate of the last forward pass. */
    INDArray gate() {
        return gate;
    }

    /** Lets go of what dies with the step. */
    void end() {
        pools = Map.of();
        gate = null;
    }

    private INDArray matrix(String what, INDArray array, INDArray x) {
        if (array.rank() != 2 || array.size(0) != x.size(0) || array.size(1) != x.size(1)) {
            throw new IllegalStateException("attention " + place.type() + ": the " + what + " has the shape "
                    + Arrays.toString(array.shape()) + ", must be [N,C] = [" + x.size(0) + "," + x.size(1)
                    + "]");
        }
        return array;
    }
}
