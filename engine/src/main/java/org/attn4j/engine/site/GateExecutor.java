package org.attn4j.engine.site;

import java.util.Map;
import java.util.function.Supplier;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Layout;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.Pool;
import org.attn4j.engine.gate.GateKernel;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Executes a channel gate with the pooling before it and the scaling and ReLU after it. */
@BackendIndependent
final class GateExecutor implements SiteExecutor {

    private final GateStage stage;
    private final boolean relu;
    private final GateKernel kernel;

    GateExecutor(ChannelGate module, PlacedModule placed, boolean relu, GateKernel kernel) {
        this.stage = new GateStage(module, placed, kernel);
        this.relu = relu;
        this.kernel = kernel;
    }

    @Override
    public Layout layoutFor(INDArray x) {
        return kernel.layoutFor(x);
    }

    @Override
    public boolean ownResults() {
        return stage.replacesGradients();
    }

    @Override
    public INDArray forward(INDArray x, Supplier<INDArray> created, SiteTape tape) {
        INDArray y = created.get();
        kernel.scale(x, stage.forward(x, tape), relu, y);
        return y;
    }

    @Override
    public INDArray backward(INDArray x, INDArray y, INDArray dy, Supplier<INDArray> created, SiteTape tape) {
        INDArray dx = created.get();
        INDArray gateGradient = kernel.scaleGradient(x, stage.gate(), relu, dy, dx);
        Map<Pool, INDArray> poolGradients = stage.backward(x, gateGradient, tape);
        INDArray sum = stage.addGradients(x, poolGradients, dx, tape);
        stage.clear();
        return sum;
    }
}
