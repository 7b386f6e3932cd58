package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Executes max or mean pooling. */
final class PoolingRuntime extends OneDnnRuntime {

    private static final long serialVersionUID = 1L;

    private final transient long channels;
    private final transient Window window;
    private final transient Plans<PoolingPlan> plans;

    PoolingRuntime(NeuralNetConfiguration conf, DataType type, long channels, Window window, algorithm kind) {
        super(conf, type);
        this.channels = channels;
        this.window = window;
        this.plans = new Plans<>(batch -> new PoolingPlan(batch, channels, window, kind));
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray y = create(
                workspaces, ArrayType.ACTIVATIONS, input.size(0), channels, window.output()[0], window.output()[1]);
        plans.forBatch(input.size(0)).forward(input, y);
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dx = create(workspaces, ArrayType.ACTIVATION_GRAD, input.shape());
        plans.last().backward(epsilon, dx);
        return Pair.of(weightGradients(), backpropDropOutIfPresent(dx));
    }

    @Override
    public void release() {
        plans.close();
    }
}
