package org.attn4j.engine.layer;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Executes a {@link CustomLayer}. Not thread-safe. */
public abstract class CustomRuntime<C extends CustomLayer> extends BaseLayer<C> {

    private static final long serialVersionUID = 1L;

    /** A runtime whose parameters are bound later. */
    protected CustomRuntime(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /**
     * The gradients of the parameters by name; empty before the first backward pass and for layers without parameters.
     */
    protected final Map<String, INDArray> gradients() {
        return gradientViews == null ? Map.of() : gradientViews;
    }

    /** The same gradients as the object that Deeplearning4j expects. */
    protected final Gradient weightGradients() {
        Gradient gradient = new DefaultGradient();
        gradients().forEach(gradient::setGradientFor);
        return gradient;
    }

    @Override
    public final boolean isPretrainLayer() {
        return false;
    }
}
