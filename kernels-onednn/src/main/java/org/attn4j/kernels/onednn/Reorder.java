package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/** Copies values into another layout or type. */
final class Reorder implements AutoCloseable {

    private final memory.desc from;
    private final Kernel kernel;

    Reorder(memory.desc from, memory.desc to) {
        this.from = from;
        this.kernel = new Kernel(
                new reorder(new reorder.primitive_desc(Library.engine(), from, Library.engine(), to)),
                Map.of(dnnl.DNNL_ARG_FROM, from, dnnl.DNNL_ARG_TO, to));
    }

    /** Whether this is how it copies out of such a layout. */
    boolean takes(memory.desc layout) {
        return from.equals(layout);
    }

    void run(Pointer source, Pointer target) {
        kernel.with(dnnl.DNNL_ARG_FROM, source).with(dnnl.DNNL_ARG_TO, target).run();
    }

    @Override
    public void close() {
        kernel.close();
    }
}
