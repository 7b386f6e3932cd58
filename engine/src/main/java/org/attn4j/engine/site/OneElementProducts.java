package org.attn4j.engine.site;

import org.attn4j.core.array.BackendIndependent;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.DepthwiseConv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.SConv2D;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Replaces layer operations that ND4J computes wrongly for sizes of one by equal combinations of others:
 *
 * <ul>
 *   <li>a separable convolution, whose values are wrong for one channel, by a depthwise and a 1 x 1 convolution;
 *   <li>a depthwise convolution, which throws if two of its matrices are vectors of equal length, by a convolution with
 *       a block-diagonal kernel;
 *   <li>linear layers, whose gradient of the bias throws for one image, and which with a ReLU throw even in the forward
 *       pass, by a matrix product and a sum.
 * </ul>
 */
@BackendIndependent
final class OneElementProducts {

    private OneElementProducts() {}

    /** Rewrites the operations of a graph. */
    static void apply(GraphEdit edit) {
        for (SameDiffOp node : edit.nodes()) {
            switch (node.getOp().opName()) {
                case "xw_plus_b" -> edit.replace(node, linear(edit, node));
                case "relu_layer" -> edit.replace(node, edit.graph().nn().relu(linear(edit, node), 0));
                case "sconv2d" -> edit.replace(node, separable(edit, node));
                default -> {
                    // Other operations are correct or are rewritten elsewhere.
                }
            }
        }
        for (SameDiffOp node : edit.nodes()) {
            if (node.getOp() instanceof DepthwiseConv2D depthwise && multipliesVectors(edit, node)) {
                edit.replace(node, depthwise(edit, node, depthwise.getConfig()));
            }
        }
    }

    private static SDVariable linear(GraphEdit edit, SameDiffOp node) {
        return edit.input(node, 0).mmul(edit.input(node, 1)).add(edit.input(node, 2));
    }

    private static SDVariable separable(GraphEdit edit, SameDiffOp node) {
        SameDiff graph = edit.graph();
        Conv2DConfig config = ((SConv2D) node.getOp()).getConfig();
        SDVariable spatial = graph.cnn().depthWiseConv2d(edit.input(node, 0), edit.input(node, 1), config);
        Conv2DConfig point = Conv2DConfig.builder()
                .kH(1)
                .kW(1)
                .sH(1)
                .sW(1)
                .dataFormat(config.getDataFormat())
                .build();
        return node.getInputsToOp().size() > 3
                ? graph.cnn().conv2d(spatial, edit.input(node, 2), edit.input(node, 3), point)
                : graph.cnn().conv2d(spatial, edit.input(node, 2), point);
    }

    /**
     * Whether ND4J would multiply two vectors of equal length, for which it requires a scalar result. Per channel it
     * multiplies [pixels of all images, kernel] with [kernel, multiplier]. With one channel the conditions are many, so
     * all such convolutions are rewritten; with several, all matrices must be single numbers.
     */
    private static boolean multipliesVectors(GraphEdit edit, SameDiffOp node) {
        long[] kernel = edit.shape(edit.input(node, 1));
        if (kernel[2] == 1) {
            return true;
        }
        boolean scales = kernel[0] * kernel[1] * kernel[3] == 1;
        return scales && edit.shape(edit.input(node, 0))[0] == 1;
    }

    /** The kernel [kh,kw,C,M] becomes [kh,kw,C,C M], with zeros except from channel c to outputs c M to c M + M - 1. */
    private static SDVariable depthwise(GraphEdit edit, SameDiffOp node, Conv2DConfig config) {
        SameDiff graph = edit.graph();
        SDVariable kernel = edit.input(node, 1);
        long[] k = edit.shape(kernel);
        SDVariable dense = kernel;
        if (k[2] > 1) {
            INDArray eye = Nd4j.eye(k[2]).castTo(kernel.dataType()).reshape(1, 1, k[2], k[2], 1);
            dense = kernel.reshape(k[0], k[1], k[2], 1, k[3])
                    .mul(graph.constant(eye))
                    .reshape(k[0], k[1], k[2], k[2] * k[3]);
        }
        return node.getInputsToOp().size() > 2
                ? graph.cnn().conv2d(edit.input(node, 0), dense, edit.input(node, 2), config)
                : graph.cnn().conv2d(edit.input(node, 0), dense, config);
    }
}
