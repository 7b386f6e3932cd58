package org.attn4j.kernels.onednn;

import java.util.Map;
import org.attn4j.core.engine.Precision;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive;

/** Measures how fast the processor multiplies at best: square matrices that fit its caches, all threads at work. */
final class Peak {

    private static final int SIDE = 1536;
    private static final long FOR_NANOS = 700_000_000L;

    private Peak() {}

    /** 10^9 operations a second: the fastest of all products in {@value #FOR_NANOS} ns. */
    static double gflops(Precision precision) {
        data_type type = Descriptors.type(precision);
        memory.desc factor = Descriptors.matrix(type, SIDE, SIDE);
        memory.desc ready = Descriptors.any(type, SIDE, SIDE);
        memory.desc product = Descriptors.matrix(data_type.f32, SIDE, SIDE);
        matmul.primitive_desc descriptor = new matmul.primitive_desc(Library.engine(), factor, ready, product);
        Map<Integer, memory.desc> arguments = Map.of(
                dnnl.DNNL_ARG_SRC,
                factor,
                dnnl.DNNL_ARG_WEIGHTS,
                descriptor.weights_desc(),
                dnnl.DNNL_ARG_DST,
                product);
        try (Kernel kernel = new Kernel(new primitive(descriptor), arguments);
                Buffer a = new Buffer(factor);
                Buffer b = new Buffer(descriptor.weights_desc());
                Buffer c = new Buffer(product)) {
            kernel.with(dnnl.DNNL_ARG_SRC, a.pointer())
                    .with(dnnl.DNNL_ARG_WEIGHTS, b.pointer())
                    .with(dnnl.DNNL_ARG_DST, c.pointer());
            return 2.0 * SIDE * SIDE * SIDE / fastest(kernel);
        }
    }

    private static long fastest(Kernel kernel) {
        long fastest = Long.MAX_VALUE;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < FOR_NANOS) {
            long start = System.nanoTime();
            kernel.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
