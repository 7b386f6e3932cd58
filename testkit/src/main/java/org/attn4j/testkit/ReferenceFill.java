package org.attn4j.testkit;

import java.util.Arrays;

/**
 * Computes the values of tensors in network cases, which are therefore not stored in the file: element i, in C order,
 * of the tensor with index j is scale * u(i, j), where u is a hash of i and j in [-1, 1).
 */
final class ReferenceFill {

    private static final long MASK = 0xFFFFFFFFL;
    private static final long ELEMENT = 2654435761L;
    private static final long TENSOR = 40503L * 65537L;
    private static final long MIX = 0x45d9f3bL;

    private ReferenceFill() {}

    /** The elements of a tensor with {@code shape}, {@code scale} and {@code index}. */
    static double[] tensor(CaseNode tensor) {
        int length =
                Math.toIntExact(Arrays.stream(tensor.shape()).asLongStream().reduce(1, Math::multiplyExact));
        double scale = tensor.number("scale");
        long index = (long) tensor.number("index");
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = scale * uniform(i, index);
        }
        return values;
    }

    private static double uniform(long element, long tensor) {
        long h = (element * ELEMENT + (tensor + 1) * TENSOR) & MASK;
        h ^= h >>> 16;
        h = (h * MIX) & MASK;
        h ^= h >>> 16;
        return h / (MASK + 1.0) * 2 - 1;
    }
}
