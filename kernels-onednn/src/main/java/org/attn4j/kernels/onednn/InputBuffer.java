package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Provides arrays in one layout and type: the array itself if it has them, else a copy in this buffer. */
final class InputBuffer implements AutoCloseable {

    private final memory.desc wanted;
    private Buffer buffer;
    private Reorder reorder;

    InputBuffer(memory.desc wanted) {
        this.wanted = wanted;
    }

    /**
     * Returns the address of the array's values in the wanted layout and type, converted if necessary. Valid until the
     * next call and while the array is.
     */
    Pointer load(INDArray array) {
        return load(Descriptors.of(array), Descriptors.pointer(array));
    }

    Pointer load(memory.desc layout, Pointer values) {
        if (wanted.equals(layout)) {
            return values;
        }
        if (buffer == null) {
            buffer = new Buffer(wanted);
        }
        if (reorder == null || !reorder.accepts(layout)) {
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
