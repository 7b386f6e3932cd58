package org.attn4j.core.attention;

import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/** Attention of which only the forward pass is written; gradients come from automatic differentiation. Slower, but right. */
public non-sealed interface AutodiffModule extends AttentionModule {

    /**
     * The re-weighted feature map as an expression.
     *
     * @param graph where the expression is built; variables that it names stay private to the site
     * @param x [N,C,H,W]
     * @param weights one variable for each of {@link #weights(FeatureShape)}, by name
     * @param training whether the expression is for training
     * @return [N,C,H,W]
     */
    SDVariable forward(SameDiff graph, SDVariable x, Map<String, SDVariable> weights, boolean training);
}
