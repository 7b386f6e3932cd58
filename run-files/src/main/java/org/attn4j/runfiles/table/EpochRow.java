package org.attn4j.runfiles.table;

/**
 * One line of metrics.csv. Losses are means over images in nats, accuracies are fractions.
 *
 * @param epoch from 1
 * @param learningRate the learning rate of the epoch's last iteration
 * @param trainLoss mean over the epoch's batches while training, with label smoothing and dropout
 * @param trainAccuracy mean over the epoch's batches while training, with dropout
 * @param testLoss after the epoch, with label smoothing as in training
 * @param testCrossEntropy after the epoch, without label smoothing
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
