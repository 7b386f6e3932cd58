package org.attn4j.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Efficient channel attention from DJL's blocks: mean over H and W, a convolution over the channels, sigmoid, product.
 * [N,C,H,W] -> [N,C,H,W]; the number of parameters is the kernel width.
 */
final class EcaBlock extends AbstractBlock {

    /** H and W as a single axis, because with PyTorch DJL supports the mean over one axis only. */
    private static final int[] SPACE = {2};

    private final Conv1d window;

    EcaBlock(int kernel) {
        this.window = addChildBlock(
                "window",
                Conv1d.builder()
                        .setKernelShape(new Shape(kernel))
                        .setFilters(1)
                        .optPadding(new Shape(kernel / 2))
                        .optBias(false)
                        .build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore parameters, NDList inputs, boolean training, PairList<String, Object> options) {
        NDArray x = inputs.singletonOrThrow();
        long batch = x.getShape().get(0);
        long channels = x.getShape().get(1);
        NDArray mean = x.reshape(batch, channels, -1).mean(SPACE).reshape(batch, 1, channels);
        NDArray gate = window.forward(parameters, new NDList(mean), training).singletonOrThrow();
        return new NDList(x.mul(Activation.sigmoid(gate).reshape(batch, channels, 1, 1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        window.initialize(manager, type, new Shape(inputs[0].get(0), 1, inputs[0].get(1)));
    }
}
