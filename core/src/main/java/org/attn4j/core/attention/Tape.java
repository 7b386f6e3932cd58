package org.attn4j.core.attention;

import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One site during one pass: holds the module's weights, keeps arrays from the forward to the backward pass, and
 * collects weight gradients. Used by one thread at a time; valid only during the call that it is passed to.
 */
public interface Tape {

    /** The shape of the site's feature map. */
    FeatureShape shape();

    /** Whether this is a training pass: running statistics are updated, and a backward pass follows. */
    boolean training();

    /**
     * The weight or running statistic of this name, in its declared shape. Trained weights are read-only; running
     * statistics may be written if {@link #training()}.
     *
     * @throws IllegalArgumentException if the module declares no such weight
     */
    INDArray weight(String name);

    /**
     * Adds to the gradient of a trained weight.
     *
     * @param gradient summed over the batch; in the declared shape or in another of as many elements in C order
     */
    void addGradient(String name, INDArray gradient);

    /** Keeps an array for the backward pass of the same step. The array must not be modified afterwards. */
    void keep(String name, INDArray value);

    /** The array that the forward pass kept under this name; throws if there is none. */
    INDArray kept(String name);

    /**
     * Keeps an object for the backward pass of the same step: one for each forward pass. A module that combines functions
     * calls their {@code apply}, which keeps nothing.
     *
     * @throws IllegalStateException if one was kept in this pass
     */
    default void keepStep(Object step) {
        throw new UnsupportedOperationException("this tape keeps arrays only");
    }

    /**
     * The object that the forward pass kept.
     *
     * @throws IllegalStateException if it kept none of this type
     */
    default <T> T keptStep(Class<T> type) {
        throw new IllegalStateException("this tape keeps arrays only");
    }

    /**
     * A constant of the module at this site, see {@link AttentionModule#constants}; read-only.
     *
     * @throws IllegalArgumentException if the module has no such constant
     */
    default INDArray constant(String name) {
        throw new IllegalArgumentException("this tape has no constants");
    }

    /**
     * Records a gate of any shape for the report's statistics. The gate of a {@link ChannelGate} is recorded
     * automatically.
     */
    void gate(String name, INDArray gate);

    /** Records a gate as {@link #gate(String, INDArray)} does, but computes it only if gates are recorded in this pass. */
    default void gate(String name, Supplier<INDArray> gate) {
        gate(name, gate.get());
    }
}
