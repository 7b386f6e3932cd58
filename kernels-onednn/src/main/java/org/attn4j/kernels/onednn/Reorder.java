package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/** Copies values to another layout or type. */
final class Reorder implements AutoCloseable {

    private final memory.desc from;
    private final Kernel kernel;

    Reorder(memory.desc from, memory.desc to) {
        this.from = from;
        this.kernel = new Kernel(
                new reorder(new reorder.primitive_desc(Library.engine(), from, Library.engine(), to)),
                Map.of(dnnl.DNNL_ARG_FROM, from, dnnl.DNNL_ARG_TO, to));
    }

    /** Whether its source has this layout. */
    boolean accepts(memory.desc layout) {
        return from.equals(layout);
    }

    void run(Pointer source, Pointer target) {
        kernel.bind(dnnl.DNNL_ARG_FROM, source).bind(dnnl.DNNL_ARG_TO, target).run();
    }

    @Override
    public void close() {
        kernel.close();
    }
}
