package org.attn4j.core.attention;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * The counterpart of {@link Tape} for the expression of an {@link AutodiffModule}: gives access to one site while the
 * expression is built. Valid only during the call that it is passed to.
 */
public interface AutodiffTape {

    /**
     * A constant of the module at this site, see {@link AttentionModule#constants}.
     *
     * @throws IllegalArgumentException if the module has no such constant
     */
    default SDVariable constant(String name) {
        throw new IllegalArgumentException("this tape has no constants");
    }

    /** The graph in which the expression is built; names that the module gives to variables are private to the site. */
    SameDiff graph();

    /** Whether the expression is built for training passes. */
    boolean training();

    /**
     * The variable of a weight or running statistic, in its declared shape.
     *
     * @throws IllegalArgumentException if the module declares no such weight
     */
    SDVariable weight(String name);

    /**
     * Sets the value that a running statistic takes after a training pass; has no effect in inference. No gradient
     * flows through it.
     *
     * @param statistic a declared weight that is not trained
     * @param value the new value, in the declared shape or in another of as many elements in C order
     * @throws IllegalArgumentException if the module declares no such statistic
     */
    void update(String statistic, SDVariable value);

    /** Records a gate, whose first axis is the batch, for the report's statistics. */
    void gate(String name, SDVariable gate);
}
