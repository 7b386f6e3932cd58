package org.attn4j.benchmarks.djl;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import org.attn4j.benchmarks.protocol.Task;

/** The recipe's AlexNet in DJL's blocks. It has 7,524,042 parameters at 128 pixels, and 7,524,061 with ECA. */
final class DjlAlexNet {

    private static final int HIDDEN_UNITS = 2048;
    private static final float DROPPED = 0.5f;

    private DjlAlexNet() {}

    /** The network, with attention before the activation. */
    static Block of(boolean eca) {
        SequentialBlock net = new SequentialBlock();
        convolution(net, 48, 11, 4, 5, eca, 3);
        net.add(pool());
        convolution(net, 128, 5, 1, 2, eca, 3);
        net.add(pool());
        convolution(net, 192, 3, 1, 1, eca, 5);
        convolution(net, 192, 3, 1, 1, eca, 5);
        convolution(net, 128, 3, 1, 1, eca, 3);
        net.add(pool()).add(Blocks.batchFlattenBlock());
        linear(net);
        linear(net);
        return net.add(Linear.builder().setUnits(Task.CLASSES).build());
    }

    private static void convolution(
            SequentialBlock net, int channels, int kernel, int stride, int padding, boolean eca, int ecaKernel) {
        net.add(Conv2d.builder()
                .setFilters(channels)
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .build());
        if (eca) {
            net.add(new EcaBlock(ecaKernel));
        }
        net.add(Activation.reluBlock());
    }

    private static Block pool() {
        return Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2));
    }

    private static void linear(SequentialBlock net) {
        net.add(Linear.builder().setUnits(HIDDEN_UNITS).build())
                .add(Activation.reluBlock())
                .add(Dropout.builder().optRate(DROPPED).build());
    }
}
