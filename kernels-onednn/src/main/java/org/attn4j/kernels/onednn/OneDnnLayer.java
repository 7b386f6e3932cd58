package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.AcceleratedLayer;
import org.attn4j.engine.layer.CustomLayer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * The configuration of a layer on oneDNN. Parameters and shapes are those of the DL4J configuration that it replaces;
 * only the runtime differs. Exists in memory only, since models are stored as named tensors.
 */
final class OneDnnLayer extends CustomLayer implements AcceleratedLayer {

    private static final long serialVersionUID = 1L;

    /** Creates the runtime. */
    @FunctionalInterface
    interface RuntimeFactory {
        OneDnnRuntime create(NeuralNetConfiguration conf, DataType type);
    }

    private final transient Layer stock;
    private final transient RuntimeFactory runtime;
    private final transient boolean includesRelu;

    OneDnnLayer(Layer stock, RuntimeFactory runtime) {
        this(stock, runtime, false);
    }

    /**
     * A configuration that replaces another one.
     *
     * @param includesRelu whether the layer includes the ReLU that follows it in the graph
     */
    OneDnnLayer(Layer stock, RuntimeFactory runtime, boolean includesRelu) {
        super(stock.getLayerName());
        this.stock = stock;
        this.runtime = runtime;
        this.includesRelu = includesRelu;
        setIDropout(stock.getIDropout());
        setIUpdater(new NoOp());
    }

    @Override
    public Layer stock() {
        return stock;
    }

    @Override
    public boolean includesRelu() {
        return includesRelu;
    }

    @Override
    protected OneDnnRuntime runtime(NeuralNetConfiguration conf, DataType type) {
        return runtime.create(conf, type);
    }

    @Override
    public ParamInitializer initializer() {
        return new StockParameters(stock);
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return stock.getOutputType(index, input);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        stock.setNIn(input, override);
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return stock.getPreProcessorForInputType(input);
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return stock.getMemoryReport(input);
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof OneDnnLayer;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof OneDnnLayer that && stock.equals(that.stock);
    }

    @Override
    public int hashCode() {
        return stock.hashCode();
    }
}
