package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.ModuleLayer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Maps an initialised network's flat vector to named tensors. */
final class TensorMap {

    private TensorMap() {}

    /** The tensors by offset; together they cover the vector without gaps. */
    static List<Tensor> of(Blueprint blueprint, ComputationGraph graph) {
        List<Tensor> tensors = new ArrayList<>();
        INDArray flat = graph.params();
        for (Layer layer : graph.getLayers()) {
            String name = layer.conf().getLayer().getLayerName();
            for (Map.Entry<String, INDArray> entry : layer.paramTable().entrySet()) {
                long offset = entry.getValue().offset() - flat.offset();
                tensors.add(tensor(blueprint, name, layer, entry.getKey(), entry.getValue(), offset));
            }
        }
        tensors.sort(Comparator.comparingLong(Tensor::offset));
        checkNoGaps(tensors, flat.length());
        return List.copyOf(tensors);
    }

    private static Tensor tensor(
            Blueprint blueprint, String vertex, Layer layer, String key, INDArray view, long offset) {
        org.deeplearning4j.nn.conf.layers.Layer conf = layer.conf().getLayer();
        if (conf instanceof ModuleLayer module) {
            return module(module.placedModule(), weight(module.placedModule(), key), offset);
        }
        Optional<SubGraphScope> scope = blueprint.scopeOf(vertex);
        if (scope.isPresent()) {
            Weight weight = scope.get().weight(vertex, key);
            if (weight.length() != view.length()) {
                throw new PluginException("weight \"" + weight.name() + "\" of "
                        + scope.get().placedModule().key() + " declares " + weight.length()
                        + " elements; parameter " + key + " of layer " + vertex + " has " + view.length());
            }
            return module(scope.get().placedModule(), weight, offset);
        }
        Dl4jLayers.Parameter parameter = Dl4jLayers.parameters(vertex, Dl4jLayers.stock(conf)).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("layer " + vertex + " has the unknown parameter " + key));
        // All trained tensors decay by default, as in PyTorch, including normalisation and biases. Those are the
        // one-dimensional ones, so a recipe can exclude them by shape.
        return new Tensor(
                vertex + "/" + parameter.name(),
                parameter.shape(),
                offset,
                parameter.order(),
                parameter.init(),
                parameter.trained(),
                parameter.trained(),
                parameter.trained());
    }

    private static Weight weight(PlacedModule placed, String name) {
        return placed.weights().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tensor module(PlacedModule placed, Weight weight, long offset) {
        return new Tensor(
                placed.key() + "/" + weight.name(),
                weight.shape(),
                offset,
                ElementOrder.C,
                weight.init(),
                weight.trained(),
                weight.trained() && !placed.frozen(),
                weight.decayed());
    }

    private static void checkNoGaps(List<Tensor> tensors, long length) {
        long expected = 0;
        for (Tensor tensor : tensors) {
            if (tensor.offset() != expected) {
                throw new IllegalStateException(
                        "tensor " + tensor.key() + " begins at " + tensor.offset() + ", expected " + expected);
            }
            expected += tensor.length();
        }
        if (expected != length) {
            throw new IllegalStateException("tensors end at " + expected + ", the vector at " + length);
        }
    }
}
