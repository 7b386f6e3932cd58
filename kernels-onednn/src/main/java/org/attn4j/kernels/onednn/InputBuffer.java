package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes arrays in one layout and type: as they are where they have it, else copied into memory of its own. */
final class InputBuffer implements AutoCloseable {

    private final memory.desc wanted;
    private Buffer buffer;
    private Reorder reorder;

    InputBuffer(memory.desc wanted) {
        this.wanted = wanted;
    }

    /** Where the values lie as wanted; until the next call, and as long as the array is. */
    Pointer take(INDArray array) {
        return take(Descriptors.of(array), Descriptors.pointer(array));
    }

    Pointer take(memory.desc layout, Pointer values) {
        if (wanted.equals(layout)) {
            return values;
        }
        if (buffer == null) {
            buffer = new Buffer(wanted);
        }
        if (reorder == null || !reorder.takes(layout)) {
            closeReorder();
            reorder = new Reorder(layout, wanted);
        }
        reorder.run(values, buffer.pointer());
        return buffer.pointer();
    }

    private void closeReorder() {
        if (reorder != null) {
            reorder.close();
        }
    }

    @Override
    public void close() {
        closeReorder();
        if (buffer != null) {
            buffer.close();
        }
    }
}
