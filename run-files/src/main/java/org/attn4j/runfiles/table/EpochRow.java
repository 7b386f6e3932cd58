package org.attn4j.runfiles.table;

/**
 * One line of metrics.csv. Losses are means over images in nats, accuracies fractions.
 *
 * @param epoch from 1
 * @param learningRate of the epoch's last iteration
 * @param trainLoss running mean over the epoch's batches, label smoothing and dropout on
 * @param trainAccuracy running mean over the epoch's batches, dropout on
 * @param testLoss after the epoch, with label smoothing as in training
 * @param testCrossEntropy after the epoch, plain
 * @param testAccuracy after the epoch
 */
public record EpochRow(
        int epoch,
        double learningRate,
        double trainLoss,
        double trainAccuracy,
        double testLoss,
        double testCrossEntropy,
        double testAccuracy) {}
