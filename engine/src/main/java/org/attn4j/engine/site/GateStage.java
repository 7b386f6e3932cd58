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

/**
 * Computes a channel gate from a feature map's statistics, and the gradients of those. Holds one step's statistics and
 * gate.
 */
@BackendIndependent
final class GateStage {

    private final ChannelGate module;
    private final PlacedModule placed;
    private final GateKernel kernel;
    private final Set<Pool> statistics;
    private Optional<Step> step = Optional.empty();

    /** Values of the forward pass that the backward pass needs. */
    private record Step(Map<Pool, INDArray> pools, INDArray gate) {}

    GateStage(ChannelGate module, PlacedModule placed, GateKernel kernel) {
        this.module = placed.run(() -> module.prepared(placed.shape()));
        this.placed = placed;
        this.kernel = kernel;
        this.statistics = placed.run(() -> this.module.pools(placed.shape()));
    }

    /** The gate of x, [N,C]; also passed to the {@link GateListener}. */
    INDArray forward(INDArray x, SiteTape tape) {
        Map<Pool, INDArray> pools = kernel.pool(x, statistics);
        Pooled pooled = Pooled.of(pools, (int) x.size(0), placed.shape(), x.dataType());
        INDArray gate = matrix("gate", module.forward(pooled, tape), x);
        step = Optional.of(new Step(pools, gate));
        tape.gate("gate", gate);
        return gate;
    }

    /** Computes dLoss/dstatistic for the module's statistics from dLoss/dgate. */
    Map<Pool, INDArray> backward(INDArray x, INDArray gateGradient, SiteTape tape) {
        Map<Pool, INDArray> gradients = module.backward(gateGradient, tape);
        for (Pool pool : statistics) {
            if (gradients.get(pool) == null) {
                throw new IllegalStateException(
                        "attention " + placed.type() + ": backward returned no gradient for " + pool);
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

    /** Drops the step's arrays, whose memory is freed with the step's workspace. */
    void clear() {
        step = Optional.empty();
    }

    private INDArray matrix(String what, INDArray array, INDArray x) {
        if (array.rank() != 2 || array.size(0) != x.size(0) || array.size(1) != x.size(1)) {
            throw new IllegalStateException("attention " + placed.type() + ": the " + what + " has the shape "
                    + Arrays.toString(array.shape()) + ", must be [N,C] = [" + x.size(0) + "," + x.size(1)
                    + "]");
        }
        return array;
    }
}
