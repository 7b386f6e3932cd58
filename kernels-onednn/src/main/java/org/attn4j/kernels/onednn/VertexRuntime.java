package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.NativeMemoryOwner;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Common part of the runtimes of vertices other than layers. */
abstract class VertexRuntime extends BaseGraphVertex implements NativeMemoryOwner {

    private static final long serialVersionUID = 1L;

    VertexRuntime(ComputationGraph graph, String name, int index, DataType type) {
        super(graph, name, index, null, null, type);
    }

    /** Overridden because DL4J's base class declares an array parameter instead of varargs. */
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
