package org.attn4j.trainer.config;

import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.transform.TransformParameters;

/**
 * {@code dataset}: the data and its transforms.
 *
 * @param type the provider's name
 * @param parameters the provider's parameters
 * @param limit how many training images, balanced over classes; empty: all
 * @param testLimit how many test images, balanced over classes; empty: all
 * @param validation share of the training images held out for choosing the best epoch, 0 to below 1
 * @param train transforms of training images, in order
 * @param test transforms of test images, in order
 */
public record DatasetSection(
        String type,
        DatasetParameters parameters,
        OptionalInt limit,
        OptionalInt testLimit,
        double validation,
        List<TransformParameters> train,
        List<TransformParameters> test) {}
