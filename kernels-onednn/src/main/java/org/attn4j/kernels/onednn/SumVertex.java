package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The engine's configuration of a sum of two feature maps on oneDNN, with a ReLU behind it or without. */
final class SumVertex extends GraphVertex {

    private static final long serialVersionUID = 1L;

    private final transient InputTypeConvolutional map;
    private final boolean relu;

    SumVertex(InputTypeConvolutional map, boolean relu) {
        this.map = map;
        this.relu = relu;
    }

    @Override
    public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        long[] shape = {map.getChannels(), map.getHeight(), map.getWidth()};
        return new SumRuntime(graph, name, index, type, shape, relu);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType... inputs) {
        return map;
    }

    @Override
    public long numParams(boolean backprop) {
        return 0;
    }

    @Override
    public int minVertexInputs() {
        return 2;
    }

    @Override
    public int maxVertexInputs() {
        return 2;
    }

    @Override
    public MemoryReport getMemoryReport(InputType... inputs) {
        return new LayerMemoryReport.Builder(null, SumVertex.class, map, map)
                .standardMemory(0, 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(0, 0)
                .build();
    }

    @Override
    public SumVertex clone() {
        return new SumVertex(map, relu);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SumVertex that && relu == that.relu && map.equals(that.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode() + Boolean.hashCode(relu);
    }
}
