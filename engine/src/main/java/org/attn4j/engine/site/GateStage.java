package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.engine.gate.GateKernel;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A channel gate from the feature map's statistics to the gate and back. Holds one step's statistics and gate. */
@BackendIndependent
final class GateStage {

    private final ChannelGate module;
    private final PlacedModule place;
    private final GateKernel kernel;
    private final Set<Pool> statistics;
    private Optional<Step> step = Optional.empty();

    /** What a forward pass leaves for the backward pass. */
    private record Step(Map<Pool, INDArray> pools, INDArray gate) {}

    GateStage(ChannelGate module, PlacedModule place, GateKernel kernel) {
        this.module = place.run(() -> module.prepared(place.shape()));
        this.place = place;
        this.kernel = kernel;
        this.statistics = place.run(() -> this.module.pools(place.shape()));
    }

    /** The gate of x, [N,C]; it is shown to whoever gathers statistics. */
    INDArray forward(INDArray x, SiteTape tape) {
        Map<Pool, INDArray> pools = kernel.pool(x, statistics);
        Pooled pooled = Pooled.of(pools, (int) x.size(0), place.shape(), x.dataType());
        INDArray gate = matrix("gate", module.forward(pooled, tape), x);
        step = Optional.of(new Step(pools, gate));
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

    /** The statistics of the forward pass of this step. */
    Map<Pool, INDArray> pools() {
        return step().pools();
    }

    /** The gate of the forward pass of this step. */
    INDArray gate() {
        return step().gate();
    }

    private Step step() {
        return step.orElseThrow(() -> new IllegalStateException("a backward pass needs the forward pass of its step"));
    }

    /** Lets go of what dies with the step. */
    void end() {
        step = Optional.empty();
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
