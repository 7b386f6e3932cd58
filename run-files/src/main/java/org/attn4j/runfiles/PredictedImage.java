package org.attn4j.runfiles;

/**
 * One of the first test images with its prediction.
 *
 * @param index position in the test set's file order
 * @param truth the true class's name
 * @param prediction the predicted class's name
 * @param probability of the prediction, 0..1
 * @param png the image before normalisation, as a PNG file in Base64
 */
public record PredictedImage(int index, String truth, String prediction, double probability, String png) {}
