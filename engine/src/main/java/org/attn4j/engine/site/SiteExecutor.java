package org.attn4j.engine.site;

import java.util.function.Supplier;
import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a module at its site, including the ReLU that follows: the body of the module's layer. */
interface SiteExecutor {

    /** The layout that a feature map, and the other feature maps of the same pass, must have. */
    default Layout layoutFor(INDArray x) {
        return Layout.NCHW;
    }

    /** Whether the passes return arrays of their own, which must be in the workspace of the results. */
    default boolean ownResults() {
        return false;
    }

    /**
     * The forward pass.
     *
     * @param x [N,C,H,W] in the layout {@link #layoutFor} it; must not be modified
     * @param created creates an array for the result, in the same shape and layout
     * @return the result
     */
    INDArray forward(INDArray x, Supplier<INDArray> created, SiteTape tape);

    /**
     * The backward pass.
     *
     * @param x the input of the forward pass
     * @param y the output of the forward pass
     * @param dy dLoss/dy, in the same layout; must not be modified
     * @param created creates an array for the result
     * @return dLoss/dx
     */
    INDArray backward(INDArray x, INDArray y, INDArray dy, Supplier<INDArray> created, SiteTape tape);
}
