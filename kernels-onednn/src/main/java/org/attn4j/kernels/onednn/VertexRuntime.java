package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.NativeMemoryOwner;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What vertices that are no layers have in common: the engine's plumbing. */
abstract class VertexRuntime extends BaseGraphVertex implements NativeMemoryOwner {

    private static final long serialVersionUID = 1L;

    VertexRuntime(ComputationGraph graph, String name, int index, DataType type) {
        super(graph, name, index, null, null, type);
    }

    /** Said again since the engine's base class drops the dots of the parameter. */
    @Override
    @SuppressWarnings("overrides")
    public final void setInputs(INDArray... maps) {
        super.setInputs(maps);
    }

    @Override
    public final boolean hasLayer() {
        return false;
    }

    @Override
    public final Layer getLayer() {
        return null;
    }

    @Override
    public final void setBackpropGradientsViewArray(INDArray gradients) {
        if (gradients != null) {
            throw new IllegalArgumentException("vertex " + getVertexName() + " has no parameters");
        }
    }

    @Override
    public final Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int batch) {
        return Pair.of(null, state);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + getVertexName();
    }
}
