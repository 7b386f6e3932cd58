package org.attn4j.engine.site;

import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a module does at its site, the following ReLU included: the body of the layer around it. */
interface SiteExecutor {

    /** The layout in which the feature map and its companions in a pass are wanted. */
    default Layout keeps(INDArray x) {
        return Layout.NCHW;
    }

    /**
     * The forward pass.
     *
     * @param x [N,C,H,W] in the layout that {@link #keeps}; not to be changed
     * @param y receives the result; the same shape and layout
     */
    void forward(INDArray x, INDArray y, SiteTape tape);

    /**
     * The backward pass.
     *
     * @param x as in forward
     * @param y as forward left it
     * @param dy dLoss/dy, in the same layout; not to be changed
     * @param dx receives dLoss/dx
     */
    void backward(INDArray x, INDArray y, INDArray dy, INDArray dx, SiteTape tape);
}
