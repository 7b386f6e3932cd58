package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.javacpp.Pointer;

/** A oneDNN primitive with its arguments, whose addresses are bound before each run. Not thread-safe. */
final class Kernel implements AutoCloseable {

    private final primitive primitive;
    private final IntMemoryMap arguments = new IntMemoryMap();
    private final Map<Integer, memory> memories = new HashMap<>();

    /**
     * A kernel whose arguments are not bound yet.
     *
     * @param arguments descriptors of the arguments, by oneDNN's argument number
     */
    Kernel(primitive primitive, Map<Integer, memory.desc> arguments) {
        this.primitive = primitive;
        arguments.forEach((argument, descriptor) -> {
            memory memory = new memory(descriptor, Library.engine(), (Pointer) null);
            memories.put(argument, memory);
            this.arguments.put(argument, memory);
        });
    }

    /** Binds an argument to an address. */
    Kernel bind(int argument, Pointer values) {
        memories.get(argument).set_data_handle(values);
        return this;
    }

    /** Runs the primitive and waits until it is complete. */
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
