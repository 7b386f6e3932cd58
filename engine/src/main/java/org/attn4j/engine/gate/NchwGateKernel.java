package org.attn4j.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.Parallel;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes over {@link Layout#NCHW}, one channel of one image at a time. Channels are independent, so results do not
 * depend on the number of threads.
 */
final class NchwGateKernel implements GateKernel {

    /** Copies of a channel's pixels on the heap, where the compiler vectorises loops over them. */
    private static final class ChannelBuffer {
        private final float[] x;
        private final float[] dy;

        private ChannelBuffer(int pixels) {
            x = new float[pixels];
            dy = new float[pixels];
        }
    }

    @Override
    public Layout layoutFor(INDArray x) {
        return Layout.NCHW;
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        int pixels = pixels(x);
        int channels = channels(x);
        HostArray in = HostArray.of(x);
        Map<Pool, float[]> values = new TreeMap<>();
        pools.forEach(pool -> values.put(pool, new float[images(x) * channels]));
        if (pools.contains(Pool.VARIANCE)) {
            // The variance's gradient needs the mean.
            values.put(Pool.MEAN, new float[images(x) * channels]);
        }
        if (!pools.isEmpty()) {
            forEachImage(x, (buffer, image) -> {
                for (int channel = image * channels; channel < (image + 1) * channels; channel++) {
                    in.get(channel * pixels, buffer.x, pixels);
                    for (Map.Entry<Pool, float[]> entry : values.entrySet()) {
                        entry.getValue()[channel] = NchwMath.pool(entry.getKey(), buffer.x);
                    }
                }
            });
        }
        Map<Pool, INDArray> result = new TreeMap<>();
        values.forEach((pool, array) -> result.put(pool, matrix(array, x)));
        return result;
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        int pixels = pixels(x);
        int channels = channels(x);
        HostArray in = HostArray.of(x);
        HostArray out = HostArray.of(y);
        float[] factors = HostArray.values(gate);
        forEachImage(x, (buffer, image) -> {
            for (int channel = image * channels; channel < (image + 1) * channels; channel++) {
                in.get(channel * pixels, buffer.x, pixels);
                NchwMath.scale(buffer.x, factors[channel], relu);
                out.put(channel * pixels, buffer.x, pixels);
            }
        });
    }

    @Override
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        int pixels = pixels(x);
        int channels = channels(x);
        HostArray in = HostArray.of(x);
        HostArray gradient = HostArray.of(dy);
        HostArray out = HostArray.of(dx);
        float[] factors = HostArray.values(gate);
        float[] result = new float[factors.length];
        forEachImage(x, (buffer, image) -> {
            for (int channel = image * channels; channel < (image + 1) * channels; channel++) {
                in.get(channel * pixels, buffer.x, pixels);
                gradient.get(channel * pixels, buffer.dy, pixels);
                result[channel] = NchwMath.maskedProduct(buffer.x, buffer.dy, factors[channel], relu);
                NchwMath.scale(buffer.dy, factors[channel], false);
                out.put(channel * pixels, buffer.dy, pixels);
            }
        });
        return matrix(result, x);
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        if (poolGradients.isEmpty()) {
            return;
        }
        int pixels = pixels(x);
        int channels = channels(x);
        HostArray in = HostArray.of(x);
        HostArray out = HostArray.of(dx);
        PoolGradients poolGradient = PoolGradients.of(pools, poolGradients, images(x) * channels, pixels);
        forEachImage(x, (buffer, image) -> {
            for (int channel = image * channels; channel < (image + 1) * channels; channel++) {
                in.get(channel * pixels, buffer.x, pixels);
                out.get(channel * pixels, buffer.dy, pixels);
                NchwMath.addPoolGradient(
                        buffer.x, buffer.dy, poolGradient.constant(channel), poolGradient.linear(channel));
                if (poolGradient.hasMax()) {
                    buffer.dy[NchwMath.indexOfMax(buffer.x)] += poolGradient.max(channel);
                }
                out.put(channel * pixels, buffer.dy, pixels);
            }
        });
    }

    @FunctionalInterface
    private interface ImageLoop {
        void run(ChannelBuffer scratch, int image);
    }

    private static void forEachImage(INDArray x, ImageLoop loop) {
        int pixels = pixels(x);
        Parallel.forEach(images(x), () -> new ChannelBuffer(pixels), loop::run);
    }

    private static int images(INDArray x) {
        return Math.toIntExact(x.size(0));
    }

    private static int channels(INDArray x) {
        return Math.toIntExact(x.size(1));
    }

    private static int pixels(INDArray x) {
        return Math.toIntExact(x.size(2) * x.size(3));
    }

    private static INDArray matrix(float[] values, INDArray x) {
        return HostArray.copyOf(values, x.size(0), x.size(1));
    }
}
