package org.attn4j.trainer.config;

import java.util.List;
import java.util.OptionalInt;
import org.attn4j.config.binding.Part;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.transform.TransformParameters;

/** {@code dataset}: the data and its transforms. Defaults are those of the AlexNet recipe. */
public record DatasetSection(
        Part<DatasetParameters> source,

        @Doc("number of training images, balanced over classes; all if absent") @Range(min = 1)
        OptionalInt limit,

        @Doc("number of test images, balanced over classes; all if absent") @Range(min = 1)
        OptionalInt testLimit,

        @Doc("share of the training images held out for choosing the best epoch")
        @Default("0")
        @Range(min = 0, max = 1, belowMax = true)
        double validation,

        @Doc("transforms of training images, in order") @Default(RECIPE_TRAIN)
        List<TransformParameters> train,

        @Doc("transforms of test images, in order") @Default(RECIPE_TEST)
        List<TransformParameters> test) {

    private static final String NORMALIZE =
            "{\"type\": \"normalize\", \"mean\": [0.485, 0.456, 0.406], \"std\": [0.229, 0.224, 0.225]}";

    /** The recipe's training transforms. */
    static final String RECIPE_TRAIN = "[{\"type\": \"resize\", \"size\": 130},"
            + " {\"type\": \"color-jitter\", \"brightness\": 0.2, \"contrast\": 0.2, \"saturation\": 0.2},"
            + " {\"type\": \"random-resized-crop\", \"size\": 128, \"scale\": [0.6, 1.0]},"
            + " {\"type\": \"random-horizontal-flip\", \"p\": 0.5},"
            + " {\"type\": \"random-rotation\", \"degrees\": 20}, " + NORMALIZE + "]";

    /** The recipe's test transforms. */
    static final String RECIPE_TEST = "[{\"type\": \"resize\", \"size\": 128}, " + NORMALIZE + "]";

    /** The dataset provider's name. */
    public String type() {
        return source.type();
    }

    /** What the provider made of its keys. */
    public DatasetParameters parameters() {
        return source.parameters();
    }
}
