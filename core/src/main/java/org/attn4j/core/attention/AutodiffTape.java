package org.attn4j.core.attention;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * What belongs to one site while an {@link AutodiffModule}'s expression is built: {@link Tape} for expressions. Not valid
 * after the call it was handed to.
 */
public interface AutodiffTape {

    /** Where the expression is built; variables that the module names stay private to the site. */
    SameDiff graph();

    /** Whether the expression is for training passes. */
    boolean training();

    /**
     * The variable of a weight in its declared shape; trained or not.
     *
     * @throws IllegalArgumentException where the module declares no such weight
     */
    SDVariable weight(String name);

    /**
     * Says what a running statistic becomes after a training pass; outside training nothing is written. No gradient
     * flows through it.
     *
     * @param statistic a declared weight that is not trained
     * @param value its new value, in the weight's shape or one with as many elements in C order
     * @throws IllegalArgumentException where the module declares no such statistic
     */
    void update(String statistic, SDVariable value);

    /** Shows a gate, images first, for the report's statistics. */
    void gate(String name, SDVariable gate);
}
