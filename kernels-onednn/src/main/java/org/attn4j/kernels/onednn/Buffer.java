package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/** Native memory that is kept between steps. */
final class Buffer implements AutoCloseable {

    private final memory.desc descriptor;
    private final memory memory;

    Buffer(memory.desc descriptor) {
        this.descriptor = descriptor;
        this.memory = new memory(descriptor, Library.engine());
    }

    memory.desc descriptor() {
        return descriptor;
    }

    Pointer pointer() {
        return memory.get_data_handle();
    }

    @Override
    public void close() {
        memory.close();
    }
}
