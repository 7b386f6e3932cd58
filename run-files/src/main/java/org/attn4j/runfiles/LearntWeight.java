package org.attn4j.runfiles;

import java.util.List;

/**
 * A trained tensor of a module with few enough values to show each of them, such as the kernel of an ECA module.
 *
 * @param site such as {@code conv1}
 * @param position such as {@code before-activation}
 * @param index the module's index in the site's list, from 0
 * @param attention the module's name, such as {@code eca}
 * @param name the tensor's name within the module
 * @param shape sizes in C order
 * @param values the elements in C order
 */
public record LearntWeight(
        String site, String position, int index, String attention, String name, List<Long> shape, List<Float> values) {

    /** Copies the lists. */
    public LearntWeight {
        shape = List.copyOf(shape);
        values = List.copyOf(values);
    }
}
