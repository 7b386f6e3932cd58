package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Executes an activation function on a feature map. */
final class ActivationRuntime extends OneDnnRuntime {

    private static final long serialVersionUID = 1L;

    private final transient Plans<ActivationPlan> plans;

    /**
     * A runtime for one shape.
     *
     * @param shape C, H and W
     */
    ActivationRuntime(NeuralNetConfiguration conf, DataType type, ActivationKind kind, long[] shape) {
        super(conf, type);
        this.plans = new Plans<>(batch -> new ActivationPlan(kind, new long[] {batch, shape[0], shape[1], shape[2]}));
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        INDArray y = create(workspaces, ArrayType.ACTIVATIONS, input.shape());
        plans.forBatch(input.size(0)).forward(input, y);
        return y;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray dx = create(workspaces, ArrayType.ACTIVATION_GRAD, input.shape());
        plans.last().backward(input, epsilon, dx);
        return Pair.of(weightGradients(), dx);
    }

    @Override
    public void release() {
        plans.close();
    }
}
