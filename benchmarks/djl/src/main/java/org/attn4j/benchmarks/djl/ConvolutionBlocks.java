package org.attn4j.benchmarks.djl;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.List;

/** Building blocks of networks with batch normalisation, from DJL's blocks. */
final class ConvolutionBlocks {

    private static final float EPSILON = 1e-5f;
    private static final float MOMENTUM = 0.9f;

    private ConvolutionBlocks() {}

    /** A convolution without bias, padded by half its kernel, and batch normalisation. */
    static SequentialBlock normalized(int channels, int kernel, int stride, int groups) {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setFilters(channels)
                        .setKernelShape(new Shape(kernel, kernel))
                        .optStride(new Shape(stride, stride))
                        .optPadding(new Shape(kernel / 2, kernel / 2))
                        .optGroups(groups)
                        .optBias(false)
                        .build())
                .add(BatchNorm.builder()
                        .optEpsilon(EPSILON)
                        .optMomentum(MOMENTUM)
                        .build());
    }

    /** The same, followed by a ReLU. */
    static SequentialBlock rectified(int channels, int kernel, int stride) {
        return normalized(channels, kernel, stride, 1).add(Activation.reluBlock());
    }

    /** The sum of a branch and a shortcut of the same input. */
    static Block sum(Block branch, Block shortcut) {
        // Adding in place is safe, because the gradient of the branch's last layer does not need its output.
        return new ParallelBlock(
                outputs -> new NDList(
                        outputs.get(0).singletonOrThrow().addi(outputs.get(1).singletonOrThrow())),
                List.of(branch, shortcut));
    }

    /** The sum of a branch and its input. */
    static Block residual(Block branch) {
        return sum(branch, Blocks.identityBlock());
    }
}
