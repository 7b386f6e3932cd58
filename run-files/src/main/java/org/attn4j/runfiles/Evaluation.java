package org.attn4j.runfiles;

import java.util.List;
import org.attn4j.core.parameter.Default;

/**
 * evaluation.json: the results of a network on the test set.
 *
 * @param weights {@code last} or {@code best}
 * @param epoch the epoch after which the weights were saved
 * @param loss mean loss, with label smoothing as in training
 * @param crossEntropy mean cross entropy, without label smoothing
 * @param accuracy a fraction
 * @param images number of test images
 * @param imagesPerSecond throughput, data pipeline included
 * @param imagesPerSecondAlone throughput of the network alone, with the images ready in memory
 * @param classes class names in label order
 * @param confusion counts; row: true class, column: predicted class
 * @param strip the first test images
 * @param gates one entry for each gate that the modules expose
 * @param learnt the modules' trained tensors of at most 64 values
 */
public record Evaluation(
        String weights,
        int epoch,
        double loss,
        double crossEntropy,
        double accuracy,
        int images,
        double imagesPerSecond,
        double imagesPerSecondAlone,
        List<String> classes,
        List<List<Integer>> confusion,
        List<PredictedImage> strip,
        List<GateStatistics> gates,
        @Default("[]") List<LearntWeight> learnt) {}
