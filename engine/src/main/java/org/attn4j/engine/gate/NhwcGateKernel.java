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
import org.nd4j.linalg.factory.Nd4j;

/**
 * The passes over {@link Layout#NHWC}, one image after the other, a few whole pixels at a time. Images are independent,
 * so results do not depend on the number of threads.
 */
public final class NhwcGateKernel implements GateKernel {

    @Override
    public Layout keeps(INDArray x) {
        return Layout.NHWC;
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        NhwcTiles tiles = NhwcTiles.of(x);
        Map<Pool, float[]> values = new TreeMap<>();
        pools.forEach(pool -> values.put(pool, new float[tiles.images() * tiles.channels()]));
        if (pools.contains(Pool.VARIANCE)) {
            // The variance's gradient needs the mean, and so does the variance: in the order of the constants it is
            // first.
            values.put(Pool.MEAN, new float[tiles.images() * tiles.channels()]);
        }
        HostArray in = HostArray.of(x);
        if (!pools.isEmpty()) {
            eachImage(tiles, (scratch, image) -> {
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
        eachImage(tiles, (scratch, image) -> {
            float[] factor = tiles.repeat(factors, image, scratch.factor);
            float[] values = scratch.values;
            tiles.each(image, (from, length) -> {
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
        eachImage(tiles, (scratch, image) -> {
            float[] factor = tiles.repeat(factors, image, scratch.factor);
            float[] values = scratch.values;
            float[] gradients = scratch.gradients;
            float[] sums = scratch.linear;
            Arrays.fill(sums, 0);
            tiles.each(image, (from, length) -> {
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
        PoolGradients back = PoolGradients.of(pools, poolGradients, tiles.images() * tiles.channels(), tiles.pixels());
        eachImage(tiles, (scratch, image) -> {
            float[] constant = tiles.repeat(back.constants(), image, scratch.constant);
            float[] linear = tiles.repeat(back.linears(), image, scratch.linear);
            float[] values = scratch.values;
            float[] gradients = scratch.gradients;
            tiles.each(image, (from, length) -> {
                out.get(from, gradients, length);
                if (back.hasLinear()) {
                    in.get(from, values, length);
                    TileMath.addProducts(values, linear, gradients, length);
                }
                TileMath.add(constant, gradients, length);
                out.put(from, gradients, length);
            });
            if (back.hasMax()) {
                addToMaxima(tiles, in, out, image, back);
            }
        });
    }

    private static void addToMaxima(NhwcTiles tiles, HostArray in, HostArray out, int image, PoolGradients back) {
        int[] largest = tiles.indicesOfMax(in, image);
        float[] value = new float[1];
        for (int channel = 0; channel < largest.length; channel++) {
            value[0] = out.get(largest[channel]) + back.max(image * tiles.channels() + channel);
            out.put(largest[channel], value, 1);
        }
    }

    /** Parts for each thread: several, so that none waits long for another. */
    private static final int PARTS = 8;

    /** Memory that one thread works with. */
    private static final class Scratch {
        private final float[] values;
        private final float[] gradients;
        private final float[] factor;
        private final float[] constant;
        private final float[] linear;
        private final float[] zeros;

        private Scratch(NhwcTiles tiles) {
            values = tiles.tile();
            gradients = tiles.tile();
            factor = tiles.tile();
            constant = tiles.tile();
            linear = tiles.tile();
            zeros = tiles.tile();
        }
    }

    @FunctionalInterface
    private interface ImageLoop {
        void run(Scratch scratch, int image);
    }

    private static void eachImage(NhwcTiles tiles, ImageLoop loop) {
        ReverseImageOrder order = ReverseImageOrder.of(tiles.images(), Parallel.threads(), PARTS);
        Parallel.forEach(
                order.parts(),
                () -> new Scratch(tiles),
                (scratch, part) -> order.each(part, image -> loop.run(scratch, image)));
    }

    private static INDArray matrix(float[] values, INDArray x) {
        return Nd4j.createFromArray(values).reshape(x.size(0), x.size(1));
    }
}
