package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.javacpp.Pointer;

/** A oneDNN primitive with its arguments. Where each argument lies is said before each run. For one thread at a time. */
final class Kernel implements AutoCloseable {

    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();
    private final Map<Integer, memory> memories = new HashMap<>();

    /**
     * A kernel.
     *
     * @param arguments how each argument is laid out, by oneDNN's number of it
     */
    Kernel(primitive primitive, Map<Integer, memory.desc> arguments) {
        this.primitive = primitive;
        arguments.forEach((argument, descriptor) -> {
            memory memory = new memory(descriptor, Library.engine(), (Pointer) null);
            memories.put(argument, memory);
            this.arguments.put(argument, memory);
        });
    }

    /** Says where an argument lies. */
    Kernel with(int argument, Pointer values) {
        memories.get(argument).set_data_handle(values);
        return this;
    }

    /** Runs and waits for the end. */
    void run() {
        primitive.execute(Library.stream(), arguments);
        Library.stream()._wait();
    }

    @Override
    public void close() {
        arguments.close();
        memories.values().forEach(memory::close);
        primitive.close();
    }
}
