package org.attn4j.trainer.bench;

import java.util.Map;

/**
 * How fast variants are, and the machine that they ran on.
 *
 * @param device {@code cpu} or {@code gpu}
 * @param threads of the native library
 * @param peakGflops the best rate of large float32 products, in billions of operations a second
 * @param peaks the same for every precision that could be measured
 * @param rounds that were measured
 * @param baseline the variant that the others are compared with
 * @param variants in the order in which they took turns
 */
public record BenchResult(
        String device,
        int threads,
        double peakGflops,
        Map<String, Double> peaks,
        int rounds,
        String baseline,
        Map<String, VariantResult> variants) {}
