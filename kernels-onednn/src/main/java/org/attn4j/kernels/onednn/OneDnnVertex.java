package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The engine's configuration of a vertex on oneDNN that joins feature maps. Like {@link OneDnnLayer} it differs from what
 * it stands for in what computes, and lives in memory only.
 */
final class OneDnnVertex extends GraphVertex {

    private static final long serialVersionUID = 1L;

    /** Makes what computes. */
    @FunctionalInterface
    interface Runtime {
        VertexRuntime make(ComputationGraph graph, String name, int index, DataType type);
    }

    private final transient InputType output;
    private final int terms;
    private final transient Runtime runtime;

    /**
     * A vertex.
     *
     * @param terms how many maps it joins
     */
    OneDnnVertex(InputType output, int terms, Runtime runtime) {
        this.output = output;
        this.terms = terms;
        this.runtime = runtime;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return runtime.make(graph, name, index, type);
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
        return terms;
    }

    @Override
    public int maxVertexInputs() {
        return terms;
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
        return new OneDnnVertex(output, terms, runtime);
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
