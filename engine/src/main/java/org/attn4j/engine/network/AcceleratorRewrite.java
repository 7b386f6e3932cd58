package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.Layout;
import org.attn4j.engine.accelerator.AcceleratedLayer;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.LayerCandidate;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.accelerator.SumCandidate;
import org.attn4j.engine.site.StepContext;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Replaces layers and vertices of a complete graph with an accelerator's.
 *
 * @param graph the graph, which is changed
 * @param outputs the output type of each vertex
 * @param fusion removes layers that an accelerated one includes
 * @param precision the type of the products
 * @param context the network's step context
 */
record AcceleratorRewrite(
        ComputationGraphConfiguration graph,
        Map<String, InputType> outputs,
        LayerFusion fusion,
        Precision precision,
        StepContext context) {

    /** The channel axis of [N,C,H,W]. */
    private static final int CHANNEL_AXIS = 1;

    void apply(Accelerator accelerator) {
        for (String name : new ArrayList<>(graph.getVertices().keySet())) {
            // Null if the vertex was fused into an earlier one.
            GraphVertex vertex = graph.getVertices().get(name);
            if (vertex instanceof LayerVertex layer) {
                accelerator.replace(candidate(name, layer)).ifPresent(faster -> replace(name, layer, faster));
            }
            if (vertex instanceof ElementWiseVertex || vertex instanceof MergeVertex) {
                replaceJoin(accelerator, name, vertex);
            }
        }
        if (accelerator.layout() == Layout.NHWC) {
            GatedPooling.fuse(graph, fusion);
        }
    }

    private LayerCandidate candidate(String name, LayerVertex vertex) {
        String source = graph.getVertexInputs().get(name).get(0);
        // DL4J passes a layer's input gradient to its preprocessor, and adds the gradients of all readers of a vertex,
        // even if that vertex is the network's input.
        boolean inputGradient = !source.equals(Blueprint.INPUT)
                || vertex.getPreProcessor() != null
                || fusion.readerCount(Blueprint.INPUT) > 1;
        return new LayerCandidate(
                name,
                vertex.getLayerConf().getLayer(),
                outputs.get(source),
                inputGradient,
                fusion.isReadByRelu(name),
                precision,
                context::weightsVersion);
    }

    private void replace(String name, LayerVertex vertex, Layer faster) {
        vertex.getLayerConf().setLayer(faster);
        if (faster instanceof AcceleratedLayer accelerated && accelerated.includesRelu()) {
            fusion.fuseReader(name);
        }
    }

    private void replaceJoin(Accelerator accelerator, String name, GraphVertex vertex) {
        List<InputTypeConvolutional> inputMaps = inputMaps(name);
        if (inputMaps.size() < 2 || !(outputs.get(name) instanceof InputTypeConvolutional joined)) {
            return;
        }
        if (vertex instanceof MergeVertex merge && merge.getMergeAxis() == CHANNEL_AXIS) {
            accelerator.concatenation(inputMaps, joined).ifPresent(faster -> graph.getVertices()
                    .put(name, faster));
        }
        if (vertex instanceof ElementWiseVertex elements && isSumOfTwo(elements, inputMaps)) {
            SumCandidate candidate = new SumCandidate(name, joined, fusion.isReadByRelu(name));
            accelerator.sum(candidate).ifPresent(faster -> replaceSum(candidate, faster));
        }
    }

    private static boolean isNchw(InputType input) {
        return input instanceof InputTypeConvolutional map && map.getFormat() == CNN2DFormat.NCHW;
    }

    private static boolean isSumOfTwo(ElementWiseVertex vertex, List<InputTypeConvolutional> inputMaps) {
        return vertex.getOp() == ElementWiseVertex.Op.Add && inputMaps.size() == 2;
    }

    private void replaceSum(SumCandidate candidate, GraphVertex faster) {
        graph.getVertices().put(candidate.name(), faster);
        if (candidate.reluFollows()) {
            fusion.fuseReader(candidate.name());
        }
    }

    /** The input types of a vertex if all of them are feature maps [N,C,H,W], else an empty list. */
    private List<InputTypeConvolutional> inputMaps(String name) {
        List<InputType> inputs =
                graph.getVertexInputs().get(name).stream().map(outputs::get).toList();
        return inputs.stream().allMatch(AcceleratorRewrite::isNchw)
                ? inputs.stream().map(InputTypeConvolutional.class::cast).toList()
                : List.of();
    }
}
