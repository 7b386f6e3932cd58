package org.attn4j.kernels.onednn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.javacpp.FloatPointer;

/** oneDNN's product of two square matrices, the second one in the order that oneDNN chooses. */
final class OneDnnPeak implements PeakMeter {

    /** Large enough for the peak rate, small enough for the caches. */
    private static final int SIZE = 1536;

    private final Precision precision;
    private final Kernel kernel;
    private final Buffer left;
    private final Buffer right;
    private final Buffer product;

    OneDnnPeak(Precision precision) {
        this.precision = precision;
        data_type type = Descriptors.type(precision);
        memory.desc factor = Descriptors.matrix(type, SIZE, SIZE);
        memory.desc result = Descriptors.matrix(data_type.f32, SIZE, SIZE);
        matmul.primitive_desc descriptor =
                new matmul.primitive_desc(Library.engine(), factor, Descriptors.any(type, SIZE, SIZE), result);
        this.left = ones(factor);
        this.right = ones(descriptor.weights_desc());
        this.product = new Buffer(result);
        this.kernel = new Kernel(
                new primitive(descriptor),
                Map.of(
                        dnnl.DNNL_ARG_SRC, factor,
                        dnnl.DNNL_ARG_WEIGHTS, descriptor.weights_desc(),
                        dnnl.DNNL_ARG_DST, result));
        kernel.bind(dnnl.DNNL_ARG_SRC, left.pointer())
                .bind(dnnl.DNNL_ARG_WEIGHTS, right.pointer())
                .bind(dnnl.DNNL_ARG_DST, product.pointer());
    }

    private static Buffer ones(memory.desc layout) {
        memory.desc plain = Descriptors.plain(SIZE, SIZE);
        Buffer filled = new Buffer(layout);
        float[] ones = new float[SIZE * SIZE];
        Arrays.fill(ones, 1);
        try (FloatPointer values = new FloatPointer(ones);
                Reorder reorder = new Reorder(plain, layout)) {
            reorder.run(values, filled.pointer());
        }
        return filled;
    }

    @Override
    public String precision() {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double operations() {
        return 2.0 * SIZE * SIZE * SIZE;
    }

    @Override
    public void multiply() {
        kernel.run();
    }

    @Override
    public void close() {
        kernel.close();
        left.close();
        right.close();
        product.close();
    }
}
