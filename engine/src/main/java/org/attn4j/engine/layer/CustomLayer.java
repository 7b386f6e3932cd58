package org.attn4j.engine.layer;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * The configuration of a layer that attn4j implements, without activation function, pretraining and weight penalty.
 * Exists in memory only, since models are stored as named tensors.
 */
public abstract class CustomLayer extends BaseLayer implements EngineLayer {

    private static final long serialVersionUID = 1L;

    /** A configuration with the name of its vertex. */
    protected CustomLayer(String name) {
        // The fields are set directly, because a setter overridden in a subclass would see a partly constructed object.
        layerName = name;
        activationFn = Activation.IDENTITY.getActivationFunction();
    }

    /** Creates the runtime; its parameters are bound afterwards. */
    protected abstract CustomRuntime<?> runtime(NeuralNetConfiguration conf, DataType type);

    @Override
    public final org.deeplearning4j.nn.api.Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray paramsView,
            boolean initialize,
            DataType type) {
        CustomRuntime<?> runtime = runtime(conf, type);
        runtime.setListeners(listeners);
        runtime.setIndex(index);
        runtime.setParamsViewArray(paramsView);
        runtime.setParamTable(initializer().init(conf, paramsView, initialize));
        runtime.setConf(conf);
        return runtime;
    }

    @Override
    public final List<Regularization> getRegularizationByParam(String name) {
        return List.of();
    }

    @Override
    public final boolean isPretrainParam(String name) {
        return false;
    }
}
