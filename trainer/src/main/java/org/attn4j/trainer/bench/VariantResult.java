package org.attn4j.trainer.bench;

import java.util.Optional;

/**
 * The measured speed of one variant.
 *
 * @param trainImagesPerSecond median training rate over the rounds
 * @param inferImagesPerSecond median inference rate over the rounds
 * @param trainFractionOfPeak training operations per second, as counted by {@link StepCost}, divided by the measured
 *     peak of the variant's precision, or of float32 if that was not measured
 * @param batchSize images per step
 * @param precision number format of products
 * @param trainGflopPerImage billions of operations to train on one image
 * @param attentionMillisPerStep forward and backward time of the attention modules' layers in a training step, in
 *     milliseconds, measured in additional steps after the last round
 * @param trainSpread spread of the training rate in images per second
 * @param inferSpread spread of the inference rate in images per second
 * @param trainRatio training rate relative to the baseline, paired by round; empty for the baseline itself
 * @param inferRatio inference rate relative to the baseline, paired by round; empty for the baseline itself
 * @param profile the time of a step by its parts, if requested
 */
public record VariantResult(
        double trainImagesPerSecond,
        double inferImagesPerSecond,
        double trainFractionOfPeak,
        int batchSize,
        String precision,
        double trainGflopPerImage,
        double attentionMillisPerStep,
        Spread trainSpread,
        Spread inferSpread,
        Optional<PairedRatio> trainRatio,
        Optional<PairedRatio> inferRatio,
        Optional<StepProfile> profile) {}
