package org.attn4j.trainer.bench;

import java.util.Optional;

/**
 * How fast one variant is.
 *
 * @param trainImagesPerSecond the median over the rounds
 * @param inferImagesPerSecond the median over the rounds
 * @param trainFractionOfPeak the operations of training a second, as {@link StepCost} counts them, over the measured peak
 *     of the variant's precision, or of float32 where that has none
 * @param batchSize images of one step
 * @param precision of the products
 * @param trainGflopPerImage billions of operations of training on one image
 * @param trainSpread images a second
 * @param inferSpread images a second
 * @param trainRatio times as fast as the baseline, by round; nothing for the baseline itself
 * @param inferRatio the same for inference
 * @param profile where a step's time goes, if asked for
 */
public record VariantResult(
        double trainImagesPerSecond,
        double inferImagesPerSecond,
        double trainFractionOfPeak,
        int batchSize,
        String precision,
        double trainGflopPerImage,
        Spread trainSpread,
        Spread inferSpread,
        Optional<PairedRatio> trainRatio,
        Optional<PairedRatio> inferRatio,
        Optional<StepProfile> profile) {}
