package org.attn4j.testkit.rule;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Weight;

/**
 * The numbers of multiply-adds per image that a gate's weight can contribute, as far as its declaration shows.
 *
 * @param weight the weight's name
 * @param possible all possible numbers, ascending; never empty
 */
record WeightProducts(String weight, SortedSet<Long> possible) {

    /**
     * The numbers of a weight of a channel gate, which receives a vector of C values per statistic and can use a weight
     * once for each:
     * <ul>
     *   <li>in a linear layer or a 1 x 1 convolution, each element is multiplied once;
     *   <li>a kernel over channels is multiplied at every channel, padded zeros included; if each channel has its own
     *       kernel, each element is multiplied once;
     *   <li>an element with fixed initial values is either a factor of a channel or added, which does not count;
     *   <li>biases and running statistics do not count.
     * </ul>
     */
    static WeightProducts ofGate(Weight weight, int channels, int statistics) {
        SortedSet<Long> possible = new TreeSet<>();
        for (int uses = 1; uses <= Math.max(1, statistics); uses++) {
            for (long products : productsPerUse(weight, channels)) {
                possible.add(uses * products);
            }
        }
        return new WeightProducts(weight.name(), possible);
    }

    boolean isZero() {
        return possible.last() == 0;
    }

    private static long[] productsPerUse(Weight weight, int channels) {
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
                : Arrays.stream(shape, 2, shape.length).reduce(1, (a, b) -> a * b);
        boolean linear = shape.length >= 3 && extent == 1;
        boolean perChannel = length == channels * extent;
        if (linear || perChannel) {
            return new long[] {length};
        }
        // Several kernels can either all slide over the channels or belong to fixed channels; the declaration does
        // not show which.
        return length == extent ? new long[] {length * channels} : new long[] {length, length * channels};
    }
}
