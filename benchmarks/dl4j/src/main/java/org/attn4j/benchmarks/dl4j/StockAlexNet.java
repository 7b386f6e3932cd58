package org.attn4j.benchmarks.dl4j;

import org.attn4j.benchmarks.protocol.Task;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The recipe's AlexNet in Deeplearning4j's layers; it has 7,524,042 parameters at 128 pixels. */
final class StockAlexNet {

    private static final double LEARNING_RATE = 0.001;
    private static final double WEIGHT_DECAY = 1e-5;
    private static final int HIDDEN_UNITS = 2048;
    private static final double RETAINED = 0.5;

    private StockAlexNet() {}

    /**
     * The configuration, with Adam and coupled L2 on every tensor, and softmax and cross-entropy on smoothed targets.
     */
    static MultiLayerConfiguration configuration(int size, CacheMode cache) {
        return new NeuralNetConfiguration.Builder()
                .updater(new Adam(LEARNING_RATE))
                .l2(WEIGHT_DECAY)
                .l2Bias(WEIGHT_DECAY)
                .weightInit(WeightInit.RELU)
                .activation(Activation.RELU)
                .cacheMode(cache)
                .list()
                .layer(convolution(48, 11, 4, 5))
                .layer(pool())
                .layer(convolution(128, 5, 1, 2))
                .layer(pool())
                .layer(convolution(192, 3, 1, 1))
                .layer(convolution(192, 3, 1, 1))
                .layer(convolution(128, 3, 1, 1))
                .layer(pool())
                .layer(new DenseLayer.Builder().nOut(HIDDEN_UNITS).build())
                .layer(new DenseLayer.Builder()
                        .nOut(HIDDEN_UNITS)
                        .dropOut(RETAINED)
                        .build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nOut(Task.CLASSES)
                        .activation(Activation.SOFTMAX)
                        .weightInit(WeightInit.XAVIER)
                        .dropOut(RETAINED)
                        .build())
                .setInputType(InputType.convolutional(size, size, 3))
                .build();
    }

    private static ConvolutionLayer convolution(int channels, int kernel, int stride, int padding) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(padding, padding)
                .nOut(channels)
                .build();
    }

    private static SubsamplingLayer pool() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(3, 3)
                .stride(2, 2)
                .build();
    }
}
