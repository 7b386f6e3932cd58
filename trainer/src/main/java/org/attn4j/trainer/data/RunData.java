package org.attn4j.trainer.data;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.dataset.ImageSet;

/**
 * The data of one run.
 *
 * @param classes class names in label order
 * @param train the training examples
 * @param validation the examples that choose the best epoch; empty: the test examples do
 * @param test the test examples, on which results are reported
 * @param testImages the test images before the transforms
 * @param imageSize height and width of the network's input in pixels
 * @param fingerprint the fingerprint of the whole dataset
 */
public record RunData(
        List<String> classes,
        Examples train,
        Optional<Examples> validation,
        Examples test,
        ImageSet testImages,
        int imageSize,
        String fingerprint) {}
