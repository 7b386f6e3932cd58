package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The configuration of a vertex on oneDNN that joins feature maps. Like {@link OneDnnLayer}, it differs from the
 * replaced configuration only in its runtime, and exists in memory only.
 */
final class OneDnnVertex extends GraphVertex {

    private static final long serialVersionUID = 1L;

    /** Creates the runtime. */
    @FunctionalInterface
    interface RuntimeFactory {
        VertexRuntime create(ComputationGraph graph, String name, int index, DataType type);
    }

    private final transient InputType output;
    private final int inputs;
    private final transient RuntimeFactory runtime;

    /**
     * A vertex with this output.
     *
     * @param inputs the number of maps that it joins
     */
    OneDnnVertex(InputType output, int inputs, RuntimeFactory runtime) {
        this.output = output;
        this.inputs = inputs;
        this.runtime = runtime;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return runtime.create(graph, name, index, type);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType... inputs) {
        return output;
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return inputs;
    }

    @Override
    public int maxVertexInputs() {
        return inputs;
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        return new LayerMemoryReport.Builder(null, OneDnnVertex.class, inputs[0], output)
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public OneDnnVertex clone() {
        return new OneDnnVertex(output, inputs, runtime);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneDnnVertex that && runtime.equals(that.runtime);
    }

    @Override
    public int hashCode() {
        return runtime.hashCode();
    }
}
