package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes as parallel loops over host memory: two forward (pool; scale and ReLU), two backward (scaling;
 * statistics). All feature maps of one call must have the same layout.
 */
public final class HostGateKernel implements GateKernel {

    private final GateKernel nchw = new NchwGateKernel();
    private final GateKernel nhwc = new NhwcGateKernel();

    private GateKernel kernelFor(INDArray x) {
        return Layout.of(x).orElseThrow() == Layout.NHWC ? nhwc : nchw;
    }

    @Override
    public Layout layoutFor(INDArray x) {
        return Layout.of(x).orElse(Layout.NCHW);
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        return kernelFor(x).pool(x, pools);
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        kernelFor(x).scale(x, gate, relu, y);
    }

    @Override
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        return kernelFor(x).scaleGradient(x, gate, relu, dy, dx);
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        kernelFor(x).addPoolGradients(x, pools, poolGradients, dx);
    }
}
