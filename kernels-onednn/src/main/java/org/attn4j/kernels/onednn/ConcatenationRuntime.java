package org.attn4j.kernels.onednn;

import java.util.List;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Concatenates feature maps of the same size along their channels. */
final class ConcatenationRuntime extends VertexRuntime {

    private static final long serialVersionUID = 1L;

    private final transient long channels;
    private final transient Plans<ConcatenationPlan> plans;

    ConcatenationRuntime(
            ComputationGraph graph, String name, int index, DataType type, List<InputTypeConvolutional> maps) {
        super(graph, name, index, type);
        long[] counts =
                maps.stream().mapToLong(InputTypeConvolutional::getChannels).toArray();
        InputTypeConvolutional first = maps.get(0);
        this.channels =
                maps.stream().mapToLong(InputTypeConvolutional::getChannels).sum();
        this.plans = new Plans<>(batch -> new ConcatenationPlan(batch, counts, first.getHeight(), first.getWidth()));
    }

    @Override
    public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray map = inputs[0];
        INDArray y = OneDnnRuntime.create(
                workspaces, ArrayType.ACTIVATIONS, map.size(0), channels, map.size(2), map.size(3));
        plans.forBatch(map.size(0)).forward(inputs, y);
        return y;
    }

    @Override
    public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
        INDArray[] gradients = new INDArray[inputs.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = OneDnnRuntime.create(workspaces, ArrayType.ACTIVATION_GRAD, inputs[i].shape());
        }
        plans.last().backward(epsilon, gradients);
        return Pair.of(null, gradients);
    }

    @Override
    public void release() {
        plans.close();
    }
}
