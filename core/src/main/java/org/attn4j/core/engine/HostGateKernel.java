package org.attn4j.core.engine;

import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes as loops over the processor's memory, on all processors: two passes forward (pool; scale and ReLU), two
 * backward (gate gradient; input gradient). Feature maps of one call have one layout.
 */
final class HostGateKernel implements GateKernel {

    private final GateKernel planes = new PlaneGateKernel();
    private final GateKernel pixels = new PixelGateKernel();

    private GateKernel of(INDArray x) {
        return Layout.of(x).orElseThrow() == Layout.PIXELS ? pixels : planes;
    }

    @Override
    public Layout keeps(INDArray x) {
        return Layout.of(x).orElse(Layout.PLANES);
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        return of(x).pool(x, pools);
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        of(x).scale(x, gate, relu, y);
    }

    @Override
    public INDArray gateGradient(INDArray x, INDArray gate, boolean relu, INDArray dy) {
        return of(x).gateGradient(x, gate, relu, dy);
    }

    @Override
    public void inputGradient(
            INDArray x,
            INDArray gate,
            boolean relu,
            INDArray dy,
            Map<Pool, INDArray> pools,
            Map<Pool, INDArray> poolGradients,
            INDArray dx) {
        of(x).inputGradient(x, gate, relu, dy, pools, poolGradients, dx);
    }
}
