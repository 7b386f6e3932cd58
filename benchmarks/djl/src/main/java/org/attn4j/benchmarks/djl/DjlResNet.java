package org.attn4j.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import org.attn4j.benchmarks.protocol.Task;

/** ResNets in DJL's blocks (He et al. 2016, sections 4.1 and 4.2). */
final class DjlResNet {

    private static final int EXPANSION = 4;

    private DjlResNet() {}

    /** ResNet-20 for CIFAR: three stages of three blocks, with parameter-free shortcuts; 269,722 parameters. */
    static Block resnet20() {
        SequentialBlock net = ConvolutionBlocks.rectified(16, 3, 1);
        int[] widths = {16, 32, 64};
        for (int stage = 0; stage < widths.length; stage++) {
            for (int block = 0; block < 3; block++) {
                boolean downsamples = stage > 0 && block == 0;
                Block branch = ConvolutionBlocks.rectified(widths[stage], 3, downsamples ? 2 : 1)
                        .add(ConvolutionBlocks.normalized(widths[stage], 3, 1, 1));
                net.add(downsamples ? ConvolutionBlocks.sum(branch, padded()) : ConvolutionBlocks.residual(branch))
                        .add(Activation.reluBlock());
            }
        }
        return head(net);
    }

    /** ResNet-50: bottlenecks with the stride in their second convolution, as in PyTorch. */
    static Block resnet50() {
        SequentialBlock net = ConvolutionBlocks.rectified(64, 7, 2)
                .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
        int[] widths = {64, 128, 256, 512};
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < widths.length; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                int channels = widths[stage] * EXPANSION;
                Block branch = ConvolutionBlocks.rectified(widths[stage], 1, 1)
                        .add(ConvolutionBlocks.rectified(widths[stage], 3, stride))
                        .add(ConvolutionBlocks.normalized(channels, 1, 1, 1));
                net.add(
                                block == 0
                                        ? ConvolutionBlocks.sum(
                                                branch, ConvolutionBlocks.normalized(channels, 1, stride, 1))
                                        : ConvolutionBlocks.residual(branch))
                        .add(Activation.reluBlock());
            }
        }
        return head(net);
    }

    private static Block head(SequentialBlock net) {
        return net.add(Pool.globalAvgPool2dBlock())
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(Task.CLASSES).build());
    }

    /** A shortcut that keeps every second pixel and appends as many channels of zeros. */
    private static Block padded() {
        return new SequentialBlock()
                .add(Pool.maxPool2dBlock(new Shape(1, 1), new Shape(2, 2)))
                .add(new LambdaBlock(inputs -> {
                    NDArray pixels = inputs.singletonOrThrow();
                    return new NDList(pixels.concat(pixels.zerosLike(), 1));
                }));
    }
}
