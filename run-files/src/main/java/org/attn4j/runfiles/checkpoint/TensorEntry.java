package org.attn4j.runfiles.checkpoint;

import java.util.List;

/**
 * A tensor of a checkpoint; weights.bin has the tensors one after the other in the list's order, each in C order as
 * little-endian float32, optimizer.bin the same once for each slot.
 *
 * @param name {@code LAYER/NAME} or {@code attention/SITE/POSITION/INDEX/NAME}
 * @param shape sizes, as papers write them
 * @param trained whether it counts as a parameter
 */
public record TensorEntry(String name, List<Long> shape, boolean trained) {

    /** The number of elements. */
    public long length() {
        return shape.stream().reduce(1L, (a, b) -> a * b);
    }
}
