package org.attn4j.dataset.transform;

import java.util.List;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/**
 * {@code random-erasing}: replaces a rectangle of the normalised values with a probability. Zhong et al.,
 * arXiv:1708.04896, algorithm 1, with the conventions of torchvision; see {@link ErasedBox}. Random numbers: one for
 * the decision; the rectangle's; for noise one normal number per value, plane by plane.
 */
public record RandomErasingParameters(
        @Doc("probability that an image loses a rectangle") @Default("0.5") @Range(min = 0, max = 1)
        double p,

        @Doc("least and greatest share of the area") @Default("[0.02, 0.33]") @Range(min = 0, max = 1, aboveMin = true)
        List<Double> scale,

        @Doc("least and greatest height over width") @Default("[0.3, 3.3]") @Range(min = 0, aboveMin = true)
        List<Double> ratio,

        @Doc("what erased values become, normalised: one number, or red, green and blue") @Default("[0]")
        List<Double> value,

        @Doc("standard normal noise in place of the value") @Default("false")
        boolean noise)
        implements TransformParameters {

    private static final int COLOURS = 3;

    /** Rejects lists that are not a range, and values that are neither one number nor one per colour. */
    public RandomErasingParameters {
        scale = Interval.checked("scale", scale);
        ratio = Interval.checked("ratio", ratio);
        value = List.copyOf(value);
        if (value.size() != 1 && value.size() != COLOURS) {
            throw new ParameterException(
                    "value", "must be one number or 3 numbers (red, green, blue), had " + value.size());
        }
    }

    @Override
    public Transform create() {
        return new RandomErasing(this);
    }
}
