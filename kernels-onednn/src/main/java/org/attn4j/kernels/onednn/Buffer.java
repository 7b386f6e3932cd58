package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/** Native memory of our own, kept from step to step. */
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
