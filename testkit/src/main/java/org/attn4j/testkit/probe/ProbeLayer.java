package org.attn4j.testkit.probe;

import java.util.Collection;
import java.util.Map;
import org.attn4j.core.array.ArrayValues;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.engine.layer.EngineLayer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The identity as an activation layer that records activations and gradients, for {@link ModuleProbe}. */
@BackendIndependent
public final class ProbeLayer extends ActivationLayer implements EngineLayer {

    private static final long serialVersionUID = 1L;

    /** The recorded arrays, and an optional gradient that replaces the one from the following layer. */
    static final class Record {
        private double[] activation = {};
        private double[] gradient = {};
        private INDArray injected;

        double[] activation() {
            return activation;
        }

        double[] gradient() {
            return gradient;
        }

        /** Sets the gradient that replaces the one from the following layer. */
        void inject(INDArray array) {
            injected = array;
        }
    }

    private final transient Record record;

    ProbeLayer(Record record) {
        super(Activation.IDENTITY);
        this.record = record;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray paramsView,
            boolean initialize,
            DataType type) {
        Runtime runtime = new Runtime(conf, type, record);
        runtime.setIndex(index);
        runtime.setParamTable(Map.of());
        return runtime;
    }

    /** The layer's runtime. */
    private static final class Runtime extends AbstractLayer<ProbeLayer> {

        private static final long serialVersionUID = 1L;

        private final transient Record record;

        private Runtime(NeuralNetConfiguration conf, DataType type, Record record) {
            super(conf, type);
            this.record = record;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            record.activation = ArrayValues.doubles(input);
            return workspaces.dup(ArrayType.ACTIVATIONS, input, 'c');
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            INDArray gradient = record.injected == null ? epsilon : record.injected;
            record.gradient = ArrayValues.doubles(gradient);
            return Pair.of(new DefaultGradient(), workspaces.dup(ArrayType.ACTIVATION_GRAD, gradient, 'c'));
        }

        @Override
        public void clearNoiseWeightParams() {
            // There are no weights.
        }

        @Override
        public boolean isPretrainLayer() {
            return false;
        }
    }
}
