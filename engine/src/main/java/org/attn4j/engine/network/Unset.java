package org.attn4j.engine.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * The values that a layer's configuration has where the backbone sets none. DL4J copies a graph's defaults into each
 * layer that is added, so these defaults are recognisable: a layer that asks for zeros differs from one that does not
 * ask for anything.
 */
final class Unset {

    private Unset() {}

    /** DL4J writes zeros, and attn4j's initial values replace them. */
    private static final class Weights extends WeightInitConstant {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean equals(Object other) {
            return other instanceof Weights;
        }

        @Override
        public int hashCode() {
            return Weights.class.hashCode();
        }
    }

    /** DL4J takes no steps, the trainer does. */
    private static final class Updater extends NoOp {
        private static final long serialVersionUID = 1L;

        /** DL4J clones the updater for each layer. */
        @Override
        public NoOp clone() {
            return this;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Updater;
        }

        @Override
        public int hashCode() {
            return Updater.class.hashCode();
        }
    }

    /** Not a number: DL4J's mark of a bias whose initial value is unset, which it copies like any other. */
    static boolean isUnset(double initial) {
        return Double.isNaN(initial);
    }

    static boolean isUnset(IWeightInit init) {
        return init instanceof Weights;
    }

    static boolean isUnset(IUpdater updater) {
        return updater == null || updater instanceof Updater;
    }

    /** The defaults of a graph. */
    static NeuralNetConfiguration.Builder defaults(DataType type) {
        return new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(new Updater())
                .weightInit(new Weights())
                .biasInit(Double.NaN)
                .activation(Activation.IDENTITY);
    }
}
