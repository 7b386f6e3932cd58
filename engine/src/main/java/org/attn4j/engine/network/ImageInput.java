package org.attn4j.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.Parallel;
import org.attn4j.engine.accelerator.Accelerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Brings images into the arrays that a network reads: one for each batch size, kept. For one thread at a time. */
final class ImageInput implements AutoCloseable {

    private static final int COLOURS = 3;

    private final NetworkSpec spec;
    private final Layout layout;
    private final Map<Integer, INDArray> arrays = new HashMap<>();

    ImageInput(NetworkSpec spec) {
        this.spec = spec;
        this.layout = spec.accelerator().map(Accelerator::images).orElse(Layout.NCHW);
    }

    /**
     * The array [N,3,S,S] with these images; until the next call.
     *
     * @param images as planes, N * 3 * S * S values at least
     * @param count N
     */
    INDArray of(float[] images, int count) {
        INDArray array = arrays.computeIfAbsent(count, this::make);
        int length = Math.toIntExact(array.length());
        if (!HostArray.supports(array) && layout == Layout.NCHW) {
            float[] exact = images.length == length ? images : Arrays.copyOf(images, length);
            array.assign(Nd4j.createFromArray(exact).reshape(array.shape()));
        } else if (layout == Layout.NCHW) {
            HostArray.of(array).put(0, images, length);
        } else {
            interleave(images, count, HostArray.of(array));
        }
        return array;
    }

    @Override
    public void close() {
        arrays.values().forEach(INDArray::close);
        arrays.clear();
    }

    private INDArray make(int count) {
        long size = spec.imageSize();
        return layout.view(Nd4j.create(spec.type().engineType(), layout.shapeInMemory(count, COLOURS, size, size)));
    }

    private void interleave(float[] images, int count, HostArray into) {
        int pixels = spec.imageSize() * spec.imageSize();
        Parallel.forEach(count, image -> {
            int from = image * COLOURS * pixels;
            float[] mixed = new float[COLOURS * pixels];
            for (int i = 0; i < pixels; i++) {
                mixed[COLOURS * i] = images[from + i];
                mixed[COLOURS * i + 1] = images[from + pixels + i];
                mixed[COLOURS * i + 2] = images[from + 2 * pixels + i];
            }
            into.put(from, mixed, mixed.length);
        });
    }
}
