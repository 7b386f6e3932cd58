package org.attn4j.dataset.cifar;

import java.util.List;

/** An array pickled by numpy: bytes in C order. The opcode BUILD sets its contents. */
final class PickledArray {

    private List<?> shape = List.of();
    private Unpickler.Text bytes;

    /**
     * Sets numpy's state: (version, shape, dtype, whether Fortran order, bytes). Returns false if it is anything else.
     */
    boolean build(Object state) {
        if (!(state instanceof List<?> fields)
                || fields.size() != 5
                || !(fields.get(1) instanceof List<?> sizes)
                || !sizes.stream().allMatch(size -> size instanceof Integer)
                || !(fields.get(2) instanceof PickledType type)
                || !type.isBytes()
                || !Boolean.FALSE.equals(fields.get(3))
                || !(fields.get(4) instanceof Unpickler.Text contents)) {
            return false;
        }
        shape = List.copyOf(sizes);
        bytes = contents;
        return true;
    }

    /** Whether the array has this shape and the corresponding number of bytes. */
    boolean hasShape(int rows, int columns) {
        return shape.equals(List.of(rows, columns)) && bytes != null && bytes.length() == (long) rows * columns;
    }

    /** The array's bytes; valid if {@link #hasShape} is true. */
    Unpickler.Text bytes() {
        return bytes;
    }

    /** A description for messages. */
    String description() {
        return "data of the shape " + shape + " in " + (bytes == null ? 0 : bytes.length()) + " bytes";
    }
}
