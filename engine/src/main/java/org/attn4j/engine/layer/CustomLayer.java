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
 * The configuration of a layer that attn4j owns. It has no activation behind it, no pretraining and no penalty on its
 * weights. Lives in memory only: models are stored by the names of tensors.
 */
public abstract class CustomLayer extends BaseLayer {

    private static final long serialVersionUID = 1L;

    /** A configuration under the name of its vertex. */
    protected CustomLayer(String name) {
        // The fields themselves: a setter that a subclass overrides would see it half made.
        layerName = name;
        activationFn = Activation.IDENTITY.getActivationFunction();
    }

    /** Makes what computes; its parameters are bound afterwards. */
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
