package org.attn4j.core.random;

import java.util.SplittableRandom;

/**
 * A short stream of random numbers that depends only on its key. Not thread-safe; create one for each use.
 */
public final class Draw {

    private final SplittableRandom random;

    private Draw(long key) {
        this.random = new SplittableRandom(key);
    }

    /**
     * The stream of a key: equal arguments give equal numbers, on every machine.
     *
     * @param seed the run's seed
     * @param name the purpose of the numbers, such as {@code "shuffle"} or a tensor's name
     * @param indices epoch, iteration, image or similar, in a fixed order
     */
    public static Draw of(long seed, String name, long... indices) {
        return new Draw(key(seed, name, indices));
    }

    /** The seed of the stream that {@link #of} returns, for code that needs many numbers fast. */
    public static long key(long seed, String name, long... indices) {
        long key = mix(seed);
        for (int i = 0; i < name.length(); i++) {
            key = mix(key ^ name.charAt(i));
        }
        key = mix(key ^ name.length());
        for (long index : indices) {
            key = mix(key ^ index);
        }
        return key;
    }

    /** Uniform in [0, 1), 53 bits. */
    public double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform in 0..bound-1; bound at least 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /**
     * Standard normal, by the Box-Muller transform; the second value of a pair is discarded, so that calls are
     * independent of each other.
     */
    public double normal() {
        return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    }

    /** A uniformly distributed permutation of 0..size-1, by the Fisher-Yates shuffle. */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** SplitMix64's increment and finaliser: every bit of the argument affects every bit of the result. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
