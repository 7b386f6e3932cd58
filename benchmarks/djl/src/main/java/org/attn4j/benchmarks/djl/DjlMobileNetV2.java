package org.attn4j.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import org.attn4j.benchmarks.protocol.Task;

/** MobileNetV2 of width 1 in DJL's blocks (Sandler et al. 2018, table 2). */
final class DjlMobileNetV2 {

    private static final int STEM_CHANNELS = 32;
    private static final int LAST_CHANNELS = 1280;
    private static final float DROPPED = 0.2f;
    private static final float CEILING = 6;

    /** Expansion, channels, blocks, stride of the first block. */
    private static final int[][] STAGES = {
        {1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}
    };

    private DjlMobileNetV2() {}

    static Block create() {
        SequentialBlock net = rectified(STEM_CHANNELS, 3, 2, 1);
        int channels = STEM_CHANNELS;
        for (int[] stage : STAGES) {
            for (int block = 0; block < stage[2]; block++) {
                net.add(block(channels, stage[0], stage[1], block == 0 ? stage[3] : 1));
                channels = stage[1];
            }
        }
        return net.add(rectified(LAST_CHANNELS, 1, 1, 1))
                .add(Pool.globalAvgPool2dBlock())
                .add(Blocks.batchFlattenBlock())
                .add(Dropout.builder().optRate(DROPPED).build())
                .add(Linear.builder().setUnits(Task.CLASSES).build());
    }

    private static Block block(int inputs, int expansion, int outputs, int stride) {
        int hidden = inputs * expansion;
        SequentialBlock branch = new SequentialBlock();
        if (expansion > 1) {
            branch.add(rectified(hidden, 1, 1, 1));
        }
        branch.add(rectified(hidden, 3, stride, hidden)).add(ConvolutionBlocks.normalized(outputs, 1, 1, 1));
        return stride == 1 && inputs == outputs ? ConvolutionBlocks.residual(branch) : branch;
    }

    private static SequentialBlock rectified(int channels, int kernel, int stride, int groups) {
        return ConvolutionBlocks.normalized(channels, kernel, stride, groups)
                .add(new LambdaBlock(DjlMobileNetV2::relu6));
    }

    private static NDList relu6(NDList inputs) {
        NDArray x = inputs.singletonOrThrow();
        return new NDList(x.clip(0, CEILING));
    }
}
