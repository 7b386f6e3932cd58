package org.attn4j.core.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The passes over {@link Layout#PIXELS}, one image after the other, a few whole pixels at a time. Images are independent,
 * so results do not depend on the number of threads.
 */
final class PixelGateKernel implements GateKernel {

    @Override
    public Layout keeps(INDArray x) {
        return Layout.PIXELS;
    }

    @Override
    public Map<Pool, INDArray> pool(INDArray x, Set<Pool> pools) {
        PixelTiles tiles = PixelTiles.of(x);
        Map<Pool, float[]> values = new EnumMap<>(Pool.class);
        pools.forEach(pool -> values.put(pool, new float[tiles.images() * tiles.channels()]));
        if (pools.contains(Pool.VARIANCE)) {
            // The variance's gradient needs the mean, and so does the variance: in the order of the constants it is
            // first.
            values.put(Pool.MEAN, new float[tiles.images() * tiles.channels()]);
        }
        HostArray in = HostArray.of(x);
        if (!pools.isEmpty()) {
            eachImage(tiles, image -> {
                int from = image * tiles.channels();
                float[] none = new float[tiles.channels()];
                for (Map.Entry<Pool, float[]> entry : values.entrySet()) {
                    float[] centre = entry.getKey() == Pool.VARIANCE
                            ? Arrays.copyOfRange(values.get(Pool.MEAN), from, from + tiles.channels())
                            : none;
                    float[] result = tiles.pool(in, image, entry.getKey(), centre);
                    System.arraycopy(result, 0, entry.getValue(), from, result.length);
                }
            });
        }
        Map<Pool, INDArray> result = new EnumMap<>(Pool.class);
        values.forEach((pool, array) -> result.put(pool, matrix(array, x)));
        return result;
    }

    @Override
    public void scale(INDArray x, INDArray gate, boolean relu, INDArray y) {
        PixelTiles tiles = PixelTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray out = HostArray.of(y);
        float[] factors = HostArray.values(gate);
        eachImage(tiles, image -> {
            float[] factor = tiles.repeat(factors, image);
            float[] values = tiles.tile();
            tiles.each(image, (from, length) -> {
                in.get(from, values, length);
                TileMath.scale(values, factor, relu, length);
                out.put(from, values, length);
            });
        });
    }

    @Override
    public INDArray gateGradient(INDArray x, INDArray gate, boolean relu, INDArray dy) {
        PixelTiles tiles = PixelTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray gradient = HostArray.of(dy);
        float[] factors = HostArray.values(gate);
        float[] result = new float[factors.length];
        eachImage(tiles, image -> {
            float[] factor = tiles.repeat(factors, image);
            float[] values = tiles.tile();
            float[] gradients = tiles.tile();
            float[] sums = tiles.tile();
            tiles.each(image, (from, length) -> {
                in.get(from, values, length);
                gradient.get(from, gradients, length);
                if (relu) {
                    TileMath.mask(values, factor, gradients, length);
                }
                TileMath.addProducts(values, gradients, sums, length);
            });
            tiles.fold(sums, result, image);
        });
        return matrix(result, x);
    }

    @Override
    public void inputGradient(
            INDArray x,
            INDArray gate,
            boolean relu,
            INDArray dy,
            Map<Pool, INDArray> pools,
            Map<Pool, INDArray> poolGradients,
            INDArray dx) {
        PixelTiles tiles = PixelTiles.of(x);
        HostArray in = HostArray.of(x);
        HostArray gradient = HostArray.of(dy);
        HostArray out = HostArray.of(dx);
        float[] factors = HostArray.values(gate);
        PoolGradients back = PoolGradients.of(pools, poolGradients, factors.length, tiles.pixels());
        eachImage(tiles, image -> {
            float[] factor = tiles.repeat(factors, image);
            float[] constant = tiles.repeat(back.constants(), image);
            float[] linear = tiles.repeat(back.linears(), image);
            int[] largest = back.hasMax() ? tiles.indicesOfMax(in, image) : new int[0];
            float[] values = tiles.tile();
            float[] gradients = tiles.tile();
            tiles.each(image, (from, length) -> {
                in.get(from, values, length);
                gradient.get(from, gradients, length);
                if (relu) {
                    TileMath.mask(values, factor, gradients, length);
                }
                TileMath.inputGradient(values, gradients, factor, constant, linear, length);
                for (int channel = 0; channel < largest.length; channel++) {
                    int place = largest[channel] - from;
                    if (place >= 0 && place < length) {
                        gradients[place] += back.max(image * tiles.channels() + channel);
                    }
                }
                out.put(from, gradients, length);
            });
        });
    }

    @FunctionalInterface
    private interface ImageLoop {
        void run(int image);
    }

    private static void eachImage(PixelTiles tiles, ImageLoop loop) {
        IntStream.range(0, tiles.images()).parallel().forEach(loop::run);
    }

    private static INDArray matrix(float[] values, INDArray x) {
        return Nd4j.createFromArray(values).reshape(x.size(0), x.size(1));
    }
}
