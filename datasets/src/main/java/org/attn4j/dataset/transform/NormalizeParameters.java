package org.attn4j.dataset.transform;

import java.util.List;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.transform.Scaling;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/**
 * {@code normalize}: (value - mean) / std per channel, with values in 0..1. The last in a chain except for
 * random-erasing.
 */
public record NormalizeParameters(
        @Doc("means of red, green and blue, of values 0..1") List<Double> mean,

        @Doc("standard deviations of red, green and blue") @Range(min = 0, aboveMin = true)
        List<Double> std)
        implements TransformParameters {

    /** Rejects lists that are not one number per channel. */
    public NormalizeParameters {
        mean = channels("mean", mean);
        std = channels("std", std);
        for (double value : std) {
            if (!(value > 0)) {
                throw new ParameterException("std", "must be above 0, was " + value);
            }
        }
    }

    @Override
    public Transform create() {
        return Scaling.normalized(mean, std);
    }

    private static List<Double> channels(String component, List<Double> values) {
        if (values.size() != 3) {
            throw new ParameterException(component, "must have 3 numbers (red, green, blue), had " + values.size());
        }
        return List.copyOf(values);
    }
}
