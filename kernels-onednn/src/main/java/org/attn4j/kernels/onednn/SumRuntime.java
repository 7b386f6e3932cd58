package org.attn4j.kernels.onednn;

import org.attn4j.core.engine.NativeLayer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum of two feature maps, with a ReLU behind it or without. */
@SuppressWarnings("overrides") // the engine's base class drops the dots of a parameter
final class SumRuntime extends BaseGraphVertex implements NativeLayer {

    private static final long serialVersionUID = 1L;

    private final transient Plans<SumPlan> plans;
    private transient INDArray sum;

    /**
     * A vertex.
     *
     * @param shape C, H and W
     */
    SumRuntime(ComputationGraph graph, String name, int index, DataType type, long[] shape, boolean relu) {
        super(graph, name, index, null, null, type);
        this.plans = new Plans<>(batch -> new SumPlan(new long[] {batch, shape[0], shape[1], shape[2]}, relu));
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        sum = OneDnnRuntime.make(workspaces, ArrayType.ACTIVATIONS, inputs[0].shape());
        plans.of(sum.size(0)).forward(inputs[0], inputs[1], sum);
        return sum;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        // An array for each term: the engine and other layers change the gradients that they receive.
        INDArray first = OneDnnRuntime.make(workspaces, ArrayType.ACTIVATION_GRAD, sum.shape());
        INDArray second = OneDnnRuntime.make(workspaces, ArrayType.ACTIVATION_GRAD, sum.shape());
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

    @Override
    public boolean hasLayer() {
        return false;
    }

    @Override
    public Layer getLayer() {
        return null;
    }

    @Override
    public void setBackpropGradientsViewArray(INDArray gradients) {
        if (gradients != null) {
            throw new IllegalArgumentException("vertex " + getVertexName() + " has no parameters");
        }
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
        return Pair.of(null, state);
    }

    @Override
    public String toString() {
        return "sum " + getVertexName();
    }
}
