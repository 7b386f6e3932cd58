package org.attn4j.dataset.cifar;

import java.util.List;

/** An array that numpy pickled: bytes in C order. Filled in by the opcode BUILD. */
final class PickledArray {

    private List<?> shape = List.of();
    private Unpickler.Text bytes;

    /** Takes numpy's state: (version, shape, dtype, whether Fortran order, bytes). False where it is another thing. */
    boolean build(Object state) {
        if (!(state instanceof List<?> parts)
                || parts.size() != 5
                || !(parts.get(1) instanceof List<?> sizes)
                || !sizes.stream().allMatch(size -> size instanceof Integer)
                || !(parts.get(2) instanceof PickledType type)
                || !type.isBytes()
                || !Boolean.FALSE.equals(parts.get(3))
                || !(parts.get(4) instanceof Unpickler.Text contents)) {
            return false;
        }
        shape = List.copyOf(sizes);
        bytes = contents;
        return true;
    }

    /** Whether the array has so many rows and columns, and its bytes are as many. */
    boolean hasShape(int rows, int columns) {
        return shape.equals(List.of(rows, columns)) && bytes != null && bytes.length() == (long) rows * columns;
    }

    /** Where the bytes are; of use where {@link #hasShape} holds. */
    Unpickler.Text bytes() {
        return bytes;
    }

    /** For messages. */
    String description() {
        return "data of the shape " + shape + " in " + (bytes == null ? 0 : bytes.length()) + " bytes";
    }
}
