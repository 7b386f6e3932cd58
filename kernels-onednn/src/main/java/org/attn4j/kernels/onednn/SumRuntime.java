package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Adds two feature maps and, if fused, applies the ReLU after the sum. */
final class SumRuntime extends VertexRuntime {

    private static final long serialVersionUID = 1L;

    private final transient Plans<SumPlan> plans;
    private transient INDArray sum;

    SumRuntime(
            ComputationGraph graph, String name, int index, DataType type, InputTypeConvolutional map, boolean relu) {
        super(graph, name, index, type);
        this.plans = new Plans<>(
                batch -> new SumPlan(new long[] {batch, map.getChannels(), map.getHeight(), map.getWidth()}, relu));
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        sum = OneDnnRuntime.create(workspaces, ArrayType.ACTIVATIONS, inputs[0].shape());
        plans.forBatch(sum.size(0)).forward(inputs[0], inputs[1], sum);
        return sum;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        // Each term gets its own array, because DL4J and other layers modify the gradients that they receive.
        INDArray first = OneDnnRuntime.create(workspaces, ArrayType.ACTIVATION_GRAD, sum.shape());
        INDArray second = OneDnnRuntime.create(workspaces, ArrayType.ACTIVATION_GRAD, sum.shape());
        plans.last().backward(sum, epsilon, first, second);
        return Pair.of(null, new INDArray[] {first, second});
    }

    @Override
    public void clear() {
        super.clear();
        sum = null;
    }

    @Override
    public void release() {
        plans.close();
    }
}
