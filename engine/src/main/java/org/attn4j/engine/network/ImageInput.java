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

/** Loads images into a network's input arrays, of which one per batch size is kept. Not thread-safe. */
final class ImageInput implements AutoCloseable {

    private static final int COLOURS = 3;

    private final NetworkSpec spec;
    private final Layout layout;
    private final Map<Integer, INDArray> arrays = new HashMap<>();

    ImageInput(NetworkSpec spec) {
        this.spec = spec;
        this.layout = spec.accelerator().map(Accelerator::layout).orElse(Layout.NCHW);
    }

    /**
     * Loads images into the array [N,3,S,S] for their number; its contents are valid until the next call.
     *
     * @param images in NCHW, at least N * 3 * S * S values
     * @param count N
     */
    INDArray load(float[] images, int count) {
        INDArray array = arrays.computeIfAbsent(count, this::allocate);
        int length = Math.toIntExact(array.length());
        if (!HostArray.supports(array) && layout == Layout.NCHW) {
            float[] exact = images.length == length ? images : Arrays.copyOf(images, length);
            array.assign(Nd4j.createFromArray(exact).reshape(array.shape()));
        } else if (layout == Layout.NCHW) {
            HostArray.of(array).put(0, images, length);
        } else {
            loadNhwc(images, count, HostArray.of(array));
        }
        return array;
    }

    @Override
    public void close() {
        arrays.values().forEach(INDArray::close);
        arrays.clear();
    }

    private INDArray allocate(int count) {
        long size = spec.imageSize();
        return layout.view(Nd4j.create(spec.type().nd4jType(), layout.shapeInMemory(count, COLOURS, size, size)));
    }

    private void loadNhwc(float[] images, int count, HostArray target) {
        int pixels = spec.imageSize() * spec.imageSize();
        Parallel.forEach(count, image -> {
            int from = image * COLOURS * pixels;
            float[] interleaved = new float[COLOURS * pixels];
            for (int i = 0; i < pixels; i++) {
                interleaved[COLOURS * i] = images[from + i];
                interleaved[COLOURS * i + 1] = images[from + pixels + i];
                interleaved[COLOURS * i + 2] = images[from + 2 * pixels + i];
            }
            target.put(from, interleaved, interleaved.length);
        });
    }
}
