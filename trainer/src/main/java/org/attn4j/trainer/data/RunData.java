package org.attn4j.trainer.data;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.dataset.ImageSet;

/**
 * The data of one run.
 *
 * @param classes class names in label order
 * @param train what is trained on
 * @param validation what the best epoch is chosen on; empty: the test set
 * @param test what is reported
 * @param testImages the test images before the transforms
 * @param imageSize side of the network's input in pixels
 * @param fingerprint of the whole dataset
 */
public record RunData(
        List<String> classes,
        Examples train,
        Optional<Examples> validation,
        Examples test,
        ImageSet testImages,
        int imageSize,
        String fingerprint) {}
