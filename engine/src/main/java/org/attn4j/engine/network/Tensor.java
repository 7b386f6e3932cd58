package org.attn4j.engine.network;

import java.util.Arrays;
import org.attn4j.core.attention.Init;

/**
 * One named tensor of a network and its stretch of the flat vector of all tensors.
 *
 * @param key {@code LAYER/NAME} for the backbone, {@code attention/SITE/POSITION/INDEX/NAME} for modules
 * @param shape sizes in C order, as papers write them: linear [out,in], convolution [out,in,kh,kw], depthwise
 *     [out,1,kh,kw]
 * @param offset where the stretch begins
 * @param order how the elements lie in the stretch
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

    /** What the key of every tensor of a module begins with. */
    public static final String ATTENTION = "attention/";

    /** The number of elements. */
    public long length() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    /** Whether it belongs to a module. */
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
