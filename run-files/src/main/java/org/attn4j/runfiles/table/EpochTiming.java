package org.attn4j.runfiles.table;

/**
 * One line of timings.csv.
 *
 * @param epoch from 1
 * @param seconds of training, evaluation left out
 * @param imagesPerSecond training images a second, data pipeline included
 * @param testSeconds of the evaluation after the epoch
 * @param testImagesPerSecond test images a second, data pipeline included
 */
public record EpochTiming(
        int epoch, double seconds, double imagesPerSecond, double testSeconds, double testImagesPerSecond) {}
