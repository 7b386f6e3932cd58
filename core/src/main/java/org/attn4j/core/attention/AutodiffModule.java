package org.attn4j.core.attention;

import org.nd4j.autodiff.samediff.SDVariable;

/** Attention of which only the forward pass is written; gradients come from automatic differentiation. Slower, but right. */
public non-sealed interface AutodiffModule extends AttentionModule {

    /**
     * The re-weighted feature map as an expression. Called once for each batch size and mode, not at each pass.
     *
     * @param x [N,C,H,W]
     * @param tape the module's weights as variables, and where running statistics and gates go
     * @return [N,C,H,W]
     */
    SDVariable forward(SDVariable x, AutodiffTape tape);
}
