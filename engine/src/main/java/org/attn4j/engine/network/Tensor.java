package org.attn4j.engine.network;

import java.util.Arrays;
import org.attn4j.core.attention.Init;

/**
 * A named tensor of a network and its slice of the flat vector of all tensors.
 *
 * @param key {@code LAYER/NAME} for the backbone, {@code attention/SITE/POSITION/INDEX/NAME} for modules
 * @param shape sizes in C order, as papers write them: linear [out,in], convolution [out,in,kh,kw], depthwise
 *     [out,1,kh,kw]
 * @param offset index of the slice's first element
 * @param order order of the elements in the slice
 * @param init the initial values
 * @param trained whether it counts as a parameter; false for running statistics
 * @param updated whether the optimiser changes it; false for statistics and frozen modules
 * @param decayed whether weight decay applies to it
 */
public record Tensor(
        String key,
        long[] shape,
        long offset,
        ElementOrder order,
        Init init,
        boolean trained,
        boolean updated,
        boolean decayed) {

    /** The prefix of the keys of all tensors of modules. */
    public static final String ATTENTION = "attention/";

    /** The number of elements. */
    public long length() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Whether it belongs to an attention module. */
    public boolean attention() {
        return key.startsWith(ATTENTION);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && key.equals(that.key)
                && Arrays.equals(shape, that.shape)
                && offset == that.offset
                && order == that.order
                && init.equals(that.init)
                && trained == that.trained
                && updated == that.updated
                && decayed == that.decayed;
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Long.hashCode(offset);
    }
}
