package org.attn4j.core.engine;

import java.util.Arrays;
import java.util.Map;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A channel gate with the pooling before it and the scaling and ReLU behind it. Holds one step's statistics and gate. */
@OnAnyBackend
final class GateOperation implements SiteOperation {

    private final ChannelGate module;
    private final PlacedModule place;
    private final boolean relu;
    private final GateKernel kernel;
    private Map<Pool, INDArray> pools = Map.of();
    private INDArray gate;

    GateOperation(ChannelGate module, PlacedModule place, boolean relu, GateKernel kernel) {
        this.module = module;
        this.place = place;
        this.relu = relu;
        this.kernel = kernel;
    }

    @Override
    public Layout keeps(INDArray x) {
        return kernel.keeps(x);
    }

    @Override
    public void forward(INDArray x, INDArray y, SiteTape tape) {
        pools = kernel.pool(x, module.pools());
        Pooled pooled = new Pooled(pools, (int) x.size(0), place.shape(), x.dataType());
        gate = matrix("gate", module.forward(pooled, tape), x);
        tape.gate("gate", gate);
        kernel.scale(x, gate, relu, y);
    }

    @Override
    public void backward(INDArray x, INDArray y, INDArray dy, INDArray dx, SiteTape tape) {
        INDArray gateGradient = kernel.gateGradient(x, gate, relu, dy);
        Map<Pool, INDArray> poolGradients = module.backward(gateGradient, tape);
        for (Pool pool : module.pools()) {
            if (poolGradients.get(pool) == null) {
                throw new IllegalStateException(
                        "attention " + place.type() + ": backward returned no gradient for " + pool);
            }
            matrix("gradient of " + pool, poolGradients.get(pool), x);
        }
        kernel.inputGradient(x, gate, relu, dy, pools, poolGradients, dx);
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
