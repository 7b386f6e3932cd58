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
 * Puts an accelerator's layers and vertices into a complete graph, in place of those that compute the same.
 *
 * @param graph in which layers and vertices are replaced
 * @param outputs what each vertex puts out
 * @param followers told of the layers that vanish
 * @param precision of products
 * @param context of the network's steps
 */
record AcceleratorRewrite(
        ComputationGraphConfiguration graph,
        Map<String, InputType> outputs,
        LayerFusion followers,
        Precision precision,
        StepContext context) {

    /** The axis of [N,C,H,W]. */
    private static final int CHANNELS = 1;

    void by(Accelerator accelerator) {
        for (String name : new ArrayList<>(graph.getVertices().keySet())) {
            // None where a layer before it took over its task.
            GraphVertex vertex = graph.getVertices().get(name);
            if (vertex instanceof LayerVertex layer) {
                accelerator.replace(place(name, layer)).ifPresent(faster -> replace(name, layer, faster));
            }
            if (vertex instanceof ElementWiseVertex || vertex instanceof MergeVertex) {
                join(accelerator, name, vertex);
            }
        }
        if (accelerator.images() == Layout.NHWC) {
            GatedPooling.joinIn(graph, followers);
        }
    }

    private LayerCandidate place(String name, LayerVertex vertex) {
        String source = graph.getVertexInputs().get(name).get(0);
        // The engine hands a layer's gradient to its preprocessor, and adds the gradients of all readers of a vertex,
        // even
        // where nothing comes before it.
        boolean inputGradient = !source.equals(Blueprint.INPUT)
                || vertex.getPreProcessor() != null
                || followers.count(Blueprint.INPUT) > 1;
        return new LayerCandidate(
                name,
                vertex.getLayerConf().getLayer(),
                outputs.get(source),
                inputGradient,
                followers.isRelu(name),
                precision,
                context::weightsVersion);
    }

    private void replace(String name, LayerVertex vertex, Layer faster) {
        vertex.getLayerConf().setLayer(faster);
        if (faster instanceof AcceleratedLayer accelerated && accelerated.includesRelu()) {
            followers.absorb(name);
        }
    }

    private void join(Accelerator accelerator, String name, GraphVertex vertex) {
        List<InputTypeConvolutional> maps = maps(name);
        if (maps.size() < 2 || !(outputs.get(name) instanceof InputTypeConvolutional joined)) {
            return;
        }
        if (vertex instanceof MergeVertex merge && merge.getMergeAxis() == CHANNELS) {
            accelerator.concatenation(maps, joined).ifPresent(faster -> graph.getVertices()
                    .put(name, faster));
        }
        if (vertex instanceof ElementWiseVertex elements && isSumOfTwo(elements, maps)) {
            SumCandidate place = new SumCandidate(name, joined, followers.isRelu(name));
            accelerator.sum(place).ifPresent(faster -> add(place, faster));
        }
    }

    private static boolean isChannelsFirst(InputType input) {
        return input instanceof InputTypeConvolutional map && map.getFormat() == CNN2DFormat.NCHW;
    }

    private static boolean isSumOfTwo(ElementWiseVertex vertex, List<InputTypeConvolutional> maps) {
        return vertex.getOp() == ElementWiseVertex.Op.Add && maps.size() == 2;
    }

    private void add(SumCandidate place, GraphVertex faster) {
        graph.getVertices().put(place.name(), faster);
        if (place.reluFollows()) {
            followers.absorb(place.name());
        }
    }

    /** The feature maps [N,C,H,W] that a vertex joins; none where anything else comes in too. */
    private List<InputTypeConvolutional> maps(String name) {
        List<InputType> inputs =
                graph.getVertexInputs().get(name).stream().map(outputs::get).toList();
        return inputs.stream().allMatch(AcceleratorRewrite::isChannelsFirst)
                ? inputs.stream().map(InputTypeConvolutional.class::cast).toList()
                : List.of();
    }
}
