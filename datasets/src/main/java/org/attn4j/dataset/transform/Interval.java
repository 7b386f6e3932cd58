package org.attn4j.dataset.transform;

import java.util.List;
import org.attn4j.core.error.ParameterException;

/** Checks parameters that consist of a lower and an upper bound. */
final class Interval {

    private Interval() {}

    /** Returns the list; rejects all but [low, high] with 0 < low <= high. */
    static List<Double> checked(String component, List<Double> values) {
        if (values.size() != 2 || !(values.get(0) > 0) || !(values.get(0) <= values.get(1))) {
            throw new ParameterException(component, "must be [low, high] with 0 < low <= high, was " + values);
        }
        return List.copyOf(values);
    }
}
