package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes as loops over the processor's memory, on all processors: two passes forward (pool; scale and ReLU), two
 * backward (scaling; statistics). Feature maps of one call have one layout.
 */
public final class HostGateKernel implements GateKernel {

    private final GateKernel planes = new NchwGateKernel();
    private final GateKernel pixels = new NhwcGateKernel();

    private GateKernel of(INDArray x) {
        return Layout.of(x).orElseThrow() == Layout.NHWC ? pixels : planes;
    }

    @Override
    public Layout keeps(INDArray x) {
        return Layout.of(x).orElse(Layout.NCHW);
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
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        return of(x).scaleGradient(x, gate, relu, dy, dx);
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        of(x).addPoolGradients(x, pools, poolGradients, dx);
    }
}
