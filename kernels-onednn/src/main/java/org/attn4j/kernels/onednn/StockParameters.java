package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The parameters of the replaced DL4J layer, whose initializer must see that layer in the configuration. */
final class StockParameters implements ParamInitializer {

    private final Layer stock;
    private final ParamInitializer initializer;

    StockParameters(Layer stock) {
        this.stock = stock;
        this.initializer = stock.initializer();
    }

    private NeuralNetConfiguration withStock(NeuralNetConfiguration conf) {
        NeuralNetConfiguration copy = conf.clone();
        copy.setLayer(stock);
        return copy;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return initializer.numParams(stock);
    }

    @Override
    public long numParams(Layer layer) {
        return initializer.numParams(stock);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return initializer.paramKeys(stock);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return initializer.weightKeys(stock);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return initializer.biasKeys(stock);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return initializer.isWeightParam(stock, key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return initializer.isBiasParam(stock, key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray paramsView, boolean initialize) {
        Map<String, INDArray> parameters = initializer.init(withStock(conf), paramsView, initialize);
        parameters.keySet().forEach(conf::addVariable);
        return parameters;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradientView) {
        return initializer.getGradientsFromFlattened(withStock(conf), gradientView);
    }
}
