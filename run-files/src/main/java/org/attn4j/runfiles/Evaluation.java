package org.attn4j.runfiles;

import java.util.List;
import org.attn4j.core.parameter.Default;

/**
 * evaluation.json: a network on the test set.
 *
 * @param weights {@code last} or {@code best}
 * @param epoch the epoch after which the weights were saved
 * @param loss mean, with label smoothing as in training
 * @param crossEntropy mean, plain
 * @param accuracy a fraction
 * @param images size of the test set
 * @param imagesPerSecond through the data pipeline
 * @param imagesPerSecondAlone of the network, images ready in memory
 * @param classes class names in label order
 * @param confusion row: true class, column: predicted class
 * @param strip the first test images
 * @param gates one entry for each gate that the modules show
 * @param learnt the modules' small trained tensors, those of at most 64 values
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
