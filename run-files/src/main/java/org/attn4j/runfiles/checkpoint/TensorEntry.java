package org.attn4j.runfiles.checkpoint;

import java.util.List;

/**
 * A tensor of a checkpoint. In weights.bin the tensors are concatenated in the order of the header's list, each in C
 * order as little-endian float32; optimizer.bin repeats this for each slot.
 *
 * @param name {@code LAYER/NAME} or {@code attention/SITE/POSITION/INDEX/NAME}
 * @param shape sizes, in the order that papers use
 * @param trained whether it counts as a parameter
 */
public record TensorEntry(String name, List<Long> shape, boolean trained) {

    /** The number of elements. */
    public long length() {
        return shape.stream().reduce(1L, (a, b) -> a * b);
    }
}
