package org.attn4j.core.random;

import java.util.SplittableRandom;

/**
 * A short stream of random numbers that depends only on its key. Not thread-safe: one per use.
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
     * @param name what the numbers are for, such as {@code "shuffle"} or a tensor's name
     * @param indices epoch, iteration, image and the like, in a fixed order
     */
    public static Draw of(long seed, String name, long... indices) {
        return new Draw(key(seed, name, indices));
    }

    /** The number that {@link #of} starts its stream from, for code that needs many numbers fast. */
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

    /** Standard normal, by Box and Muller; the second value of a pair is not kept, so calls do not depend on each other. */
    public double normal() {
        return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
    }

    /** A uniform permutation of 0..size-1 (Fisher and Yates). */
    public int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** The finaliser of SplitMix64 after its increment: every bit of the argument reaches every bit of the result. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
