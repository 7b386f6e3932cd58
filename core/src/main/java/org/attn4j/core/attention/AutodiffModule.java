package org.attn4j.core.attention;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * An attention module with a forward pass only; automatic differentiation computes the gradients. Slower than the other
 * forms.
 */
public non-sealed interface AutodiffModule extends AttentionModule {

    /**
     * The re-weighted feature map as an expression. Called once per batch size and mode, not on each pass.
     *
     * @param x [N,C,H,W]
     * @param tape provides the module's weights as variables and receives running statistics and gates
     * @return [N,C,H,W]
     */
    SDVariable forward(SDVariable x, AutodiffTape tape);
}
