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
 * The engine's configuration of a layer on oneDNN. It leaves parameters and shapes to the configuration in whose place it
 * stands, and differs in what computes. Lives in memory only: models are stored by tensors.
 */
final class OneDnnLayer extends CustomLayer implements AcceleratedLayer {

    private static final long serialVersionUID = 1L;

    /** Makes what computes. */
    @FunctionalInterface
    interface Runtime {
        OneDnnRuntime make(NeuralNetConfiguration conf, DataType type);
    }

    private final transient Layer stock;
    private final transient Runtime runtime;
    private final transient boolean includesRelu;

    OneDnnLayer(Layer stock, Runtime runtime) {
        this(stock, runtime, false);
    }

    /**
     * A layer's configuration.
     *
     * @param includesRelu whether the ReLU that stands behind the layer in the graph is part of it
     */
    OneDnnLayer(Layer stock, Runtime runtime, boolean includesRelu) {
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
        return runtime.make(conf, type);
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
