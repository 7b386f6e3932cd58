package org.attn4j.engine.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.Weight;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Splits a layer's range of the flat vector into the module's tensors, in their order, each in C order. */
final class ModuleTensors implements ParamInitializer {

    private final List<Weight> weights;

    ModuleTensors(List<Weight> weights) {
        this.weights = weights;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return weights.stream().mapToLong(Weight::length).sum();
    }

    @Override
    public long numParams(Layer layer) {
        return numParams((NeuralNetConfiguration) null);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return weights.stream().map(Weight::name).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return paramKeys(layer);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return true;
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return false;
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray view, boolean initialize) {
        Map<String, INDArray> tensors = split(view);
        tensors.keySet().forEach(conf::addVariable);
        return tensors;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray view) {
        return split(view);
    }

    private Map<String, INDArray> split(INDArray view) {
        Map<String, INDArray> tensors = Collections.synchronizedMap(new LinkedHashMap<>());
        long from = 0;
        for (Weight weight : weights) {
            INDArray flat = view.reshape(view.length());
            INDArray slice = flat.get(NDArrayIndex.interval(from, from + weight.length()));
            tensors.put(weight.name(), slice.reshape('c', weight.shape()));
            from += weight.length();
        }
        return tensors;
    }
}
