package org.attn4j.trainer.bench;

import java.util.Map;

/**
 * The measured speeds of variants and of the machine.
 *
 * @param device {@code cpu} or {@code gpu}
 * @param threads number of threads of the native library
 * @param peakGflops the highest rate of large float32 matrix products, in billions of operations per second
 * @param peaks the highest rate for each precision that could be measured
 * @param rounds number of measured rounds
 * @param baseline the variant that the others are compared with
 * @param variants the results by variant, in the order of measurement
 */
public record BenchResult(
        String device,
        int threads,
        double peakGflops,
        Map<String, Double> peaks,
        int rounds,
        String baseline,
        Map<String, VariantResult> variants) {}
