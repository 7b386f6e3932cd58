package org.attn4j.engine.gate;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.Parallel;
import org.attn4j.core.array.TileMath;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The passes over {@link Layout#NHWC}, one image and one tile of whole pixels at a time. Images are independent, so
 * results do not depend on the number of threads.
 */
public final class NhwcGateKernel implements GateKernel {

    @Override
    public Layout layoutFor(INDArray x) {
        return Layout.NHWC;
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        NhwcTiles tiles = NhwcTiles.of(x);
        Map<Pool, float[]> values = new TreeMap<>();
        pools.forEach(pool -> values.put(pool, new float[tiles.images() * tiles.channels()]));
        if (pools.contains(Pool.VARIANCE)) {
            // The variance and its gradient need the mean, which TreeMap computes first: its constant precedes
            // VARIANCE.
            values.put(Pool.MEAN, new float[tiles.images() * tiles.channels()]);
        }
        HostArray in = HostArray.of(x);
        if (!pools.isEmpty()) {
            forEachImage(tiles, (scratch, image) -> {
                int from = image * tiles.channels();
                for (Map.Entry<Pool, float[]> entry : values.entrySet()) {
                    float[] centres = entry.getKey() == Pool.VARIANCE
                            ? tiles.repeat(values.get(Pool.MEAN), image, scratch.constant)
                            : scratch.zeros;
                    float[] result = tiles.pool(in, image, entry.getKey(), centres, scratch.values, scratch.linear);
                    System.arraycopy(result, 0, entry.getValue(), from, result.length);
                }
            });
        }
        Map<Pool, INDArray> result = new TreeMap<>();
        values.forEach((pool, array) -> result.put(pool, matrix(array, x)));
        return result;
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        NhwcTiles tiles = NhwcTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray out = HostArray.of(y);
        float[] factors = HostArray.values(gate);
        forEachImage(tiles, (scratch, image) -> {
            float[] factor = tiles.repeat(factors, image, scratch.factor);
            float[] values = scratch.values;
            tiles.forEachTile(image, (from, length) -> {
                in.get(from, values, length);
                TileMath.scale(values, factor, relu, length);
                out.put(from, values, length);
            });
        });
    }

    @Override
    public INDArray scaleGradient(INDArray x, INDArray gate, boolean relu, INDArray dy, INDArray dx) {
        NhwcTiles tiles = NhwcTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray gradient = HostArray.of(dy);
        HostArray out = HostArray.of(dx);
        float[] factors = HostArray.values(gate);
        float[] result = new float[factors.length];
        forEachImage(tiles, (scratch, image) -> {
            float[] factor = tiles.repeat(factors, image, scratch.factor);
            float[] values = scratch.values;
            float[] gradients = scratch.gradients;
            float[] sums = scratch.linear;
            Arrays.fill(sums, 0);
            tiles.forEachTile(image, (from, length) -> {
                in.get(from, values, length);
                gradient.get(from, gradients, length);
                if (relu) {
                    TileMath.mask(values, factor, gradients, length);
                }
                TileMath.addProducts(values, gradients, sums, length);
                TileMath.scale(gradients, factor, false, length);
                out.put(from, gradients, length);
            });
            tiles.fold(sums, values, result, image);
        });
        return matrix(result, x);
    }

    @Override
    public void addPoolGradients(
            INDArray x, Map<Pool, INDArray> pools, Map<Pool, INDArray> poolGradients, INDArray dx) {
        if (poolGradients.isEmpty()) {
            return;
        }
        NhwcTiles tiles = NhwcTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray out = HostArray.of(dx);
        PoolGradients poolGradient =
                PoolGradients.of(pools, poolGradients, tiles.images() * tiles.channels(), tiles.pixels());
        forEachImage(tiles, (scratch, image) -> {
            float[] constant = tiles.repeat(poolGradient.constants(), image, scratch.constant);
            float[] linear = tiles.repeat(poolGradient.linears(), image, scratch.linear);
            float[] values = scratch.values;
            float[] gradients = scratch.gradients;
            tiles.forEachTile(image, (from, length) -> {
                out.get(from, gradients, length);
                if (poolGradient.hasLinear()) {
                    in.get(from, values, length);
                    TileMath.addProducts(values, linear, gradients, length);
                }
                TileMath.add(constant, gradients, length);
                out.put(from, gradients, length);
            });
            if (poolGradient.hasMax()) {
                addToMaxima(tiles, in, out, image, poolGradient);
            }
        });
    }

    private static void addToMaxima(
            NhwcTiles tiles, HostArray in, HostArray out, int image, PoolGradients poolGradient) {
        int[] largest = tiles.indicesOfMax(in, image);
        float[] value = new float[1];
        for (int channel = 0; channel < largest.length; channel++) {
            value[0] = out.get(largest[channel]) + poolGradient.max(image * tiles.channels() + channel);
            out.put(largest[channel], value, 1);
        }
    }

    /** Chunks per thread: several, so that no thread waits long for another. */
    private static final int CHUNKS_PER_THREAD = 8;

    /** Scratch memory of one thread. */
    private static final class Scratch {
        private final float[] values;
        private final float[] gradients;
        private final float[] factor;
        private final float[] constant;
        private final float[] linear;
        private final float[] zeros;

        private Scratch(NhwcTiles tiles) {
            values = tiles.newTile();
            gradients = tiles.newTile();
            factor = tiles.newTile();
            constant = tiles.newTile();
            linear = tiles.newTile();
            zeros = tiles.newTile();
        }
    }

    @FunctionalInterface
    private interface ImageLoop {
        void run(Scratch scratch, int image);
    }

    private static void forEachImage(NhwcTiles tiles, ImageLoop loop) {
        ReverseImageOrder order = ReverseImageOrder.of(tiles.images(), Parallel.threads(), CHUNKS_PER_THREAD);
        Parallel.forEach(
                order.chunks(),
                () -> new Scratch(tiles),
                (scratch, chunk) -> order.forEachImage(chunk, image -> loop.run(scratch, image)));
    }

    private static INDArray matrix(float[] values, INDArray x) {
        return HostArray.copyOf(values, x.size(0), x.size(1));
    }
}
