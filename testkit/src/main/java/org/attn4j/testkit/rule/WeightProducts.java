package org.attn4j.testkit.rule;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Weight;

/**
 * In how many products a gate's weight can take part, for one image: what its declaration leaves open.
 *
 * @param weight the weight's name
 * @param possible every number that may be true, ascending; never empty
 */
record WeightProducts(String weight, SortedSet<Long> possible) {

    /**
     * Of a weight of a channel gate, which sees one vector of C values for each statistic and may use a weight once for
     * each:
     * <ul>
     *   <li>of a linear layer, or of a convolution without extent, each element multiplies once;
     *   <li>a kernel over channels multiplies at every channel, the padding's zeros included; where each channel has a
     *       kernel of its own, each element multiplies once;
     *   <li>an element with initial values of the gate's own is a factor of a channel, or it is added and multiplies
     *       nothing;
     *   <li>biases and running statistics multiply nothing.
     * </ul>
     */
    static WeightProducts ofGate(Weight weight, int channels, int statistics) {
        SortedSet<Long> possible = new TreeSet<>();
        for (int uses = 1; uses <= Math.max(1, statistics); uses++) {
            for (long once : once(weight, channels)) {
                possible.add(uses * once);
            }
        }
        return new WeightProducts(weight.name(), possible);
    }

    boolean multipliesNothing() {
        return possible.last() == 0;
    }

    private static long[] once(Weight weight, int channels) {
        long length = weight.length();
        if (weight.init() instanceof Init.Linear) {
            return new long[] {length};
        }
        if (weight.init() instanceof Init.Convolution) {
            return convolution(weight.shape(), length, channels);
        }
        if (weight.init() instanceof Init.Bias || !weight.trained()) {
            return new long[] {0};
        }
        return new long[] {0, length, Math.max(length, channels)};
    }

    private static long[] convolution(long[] shape, long length, int channels) {
        long extent = shape.length < 3
                ? shape[shape.length - 1]
                : Arrays.stream(shape, 2, shape.length).reduce(1, (one, other) -> one * other);
        boolean linear = shape.length >= 3 && extent == 1;
        boolean ofEachChannel = length == channels * extent;
        if (linear || ofEachChannel) {
            return new long[] {length};
        }
        // Several kernels may slide side by side, or have their places: the declaration does not tell.
        return length == extent ? new long[] {length * channels} : new long[] {length, length * channels};
    }
}
