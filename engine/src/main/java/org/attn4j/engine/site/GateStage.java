package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final Set<Pool> kernelStatistics;
    private final MapStatistics mapStatistics;
    private Optional<Step> step = Optional.empty();

    /** Values of the forward pass that the backward pass needs. */
    private record Step(Map<Pool, INDArray> pools, INDArray gate) {}

    GateStage(ChannelGate module, PlacedModule placed, GateKernel kernel) {
        this.module = placed.run(() -> module.prepared(placed.shape()));
        this.placed = placed;
        this.kernel = kernel;
        this.statistics = placed.run(() -> this.module.pools(placed.shape()));
        this.kernelStatistics = MapStatistics.others(statistics);
        this.mapStatistics = new MapStatistics(statistics);
    }

    /** The gate of x, [N,C]; also passed to the {@link GateListener}. */
    INDArray forward(INDArray x, SiteTape tape) {
        Map<Pool, INDArray> pools = new TreeMap<>(kernel.pool(x, kernelStatistics));
        pools.putAll(mapStatistics.of(x, tape));
        Pooled pooled = Pooled.of(pools, (int) x.size(0), placed.shape(), x.dataType());
        INDArray gate = matrix("gate", module.forward(pooled, tape), x, (int) x.size(1));
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
            matrix("gradient of " + pool, gradients.get(pool), x, pool.width(placed.shape()));
        }
        return gradients;
    }

    /** Whether {@link #addGradients} returns a new array. */
    boolean replacesGradients() {
        return !mapStatistics.isEmpty();
    }

    /**
     * Adds to dx the parts of dLoss/dx that go through the statistics.
     *
     * @param gradients the result of {@link #backward}
     * @return dx, or a new array if {@link #replacesGradients}
     */
    INDArray addGradients(INDArray x, Map<Pool, INDArray> gradients, INDArray dx, SiteTape tape) {
        Map<Pool, INDArray> ofKernel = new TreeMap<>(gradients);
        ofKernel.keySet().retainAll(kernelStatistics);
        kernel.addPoolGradients(x, step().pools(), ofKernel, dx);
        return mapStatistics.isEmpty() ? dx : mapStatistics.added(x, dx, gradients, tape);
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
        mapStatistics.clear();
    }

    private INDArray matrix(String what, INDArray array, INDArray x, int width) {
        if (array.rank() != 2 || array.size(0) != x.size(0) || array.size(1) != width) {
            throw new IllegalStateException("attention " + placed.type() + ": the " + what + " has the shape "
                    + Arrays.toString(array.shape()) + ", must be " + (width == x.size(1) ? "[N,C]" : "[N,F]") + " = ["
                    + x.size(0) + "," + width + "]");
        }
        return array;
    }
}
