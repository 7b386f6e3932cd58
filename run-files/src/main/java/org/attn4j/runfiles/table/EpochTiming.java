package org.attn4j.runfiles.table;

/**
 * One line of timings.csv.
 *
 * @param epoch from 1
 * @param seconds training time, without evaluation
 * @param imagesPerSecond training images per second, data pipeline included
 * @param testSeconds time of the evaluation after the epoch
 * @param testImagesPerSecond test images per second, data pipeline included
 */
public record EpochTiming(
        int epoch, double seconds, double imagesPerSecond, double testSeconds, double testImagesPerSecond) {}
