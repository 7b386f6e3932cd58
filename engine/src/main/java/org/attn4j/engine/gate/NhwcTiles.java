package org.attn4j.engine.gate;

import java.util.Arrays;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.TileMath;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Splits the images of a feature map in {@link Layout#NHWC} into tiles of whole pixels, so that loops over a tile are
 * long whatever the number of channels. A tile holds [pixels,channels] values; the last one of an image may be shorter.
 *
 * @param images N
 * @param channels C
 * @param pixels H * W
 * @param length length of a tile in values, a multiple of the channels
 */
record NhwcTiles(int images, int channels, int pixels, int length) {

    /** Three tiles of this length fit into a core's L1 cache, and loops over them are long enough to be vectorised. */
    private static final int TARGET_LENGTH = 2048;

    static NhwcTiles of(INDArray map) {
        int channels = Math.toIntExact(map.size(1));
        int pixels = Math.toIntExact(map.size(2) * map.size(3));
        int pixelsPerTile = Math.min(pixels, Math.max(1, TARGET_LENGTH / channels));
        return new NhwcTiles(Math.toIntExact(map.size(0)), channels, pixels, pixelsPerTile * channels);
    }

    /** Processes a tile, given the index of its first value in the map and its number of values. */
    @FunctionalInterface
    interface TileLoop {
        void run(int from, int length);
    }

    void forEachTile(int image, TileLoop loop) {
        int end = (image + 1) * pixels * channels;
        for (int from = image * pixels * channels; from < end; from += length) {
            loop.run(from, Math.min(length, end - from));
        }
    }

    float[] newTile() {
        return new float[length];
    }

    /** Fills a tile with copies of an image's row of a matrix [N,C], one per pixel. */
    float[] repeat(float[] matrix, int image, float[] tile) {
        for (int i = 0; i < length; i += channels) {
            System.arraycopy(matrix, image * channels, tile, i, channels);
        }
        return tile;
    }

    /**
     * Sums the pixels of a tile into an image's row of a matrix [N,C]. The later half is added to the earlier one until
     * a single pixel is left, which has a smaller rounding error than a sequential sum and is ten times as fast as one
     * in double.
     *
     * @param tile overwritten
     * @param spare a tile of scratch memory
     */
    void fold(float[] tile, float[] spare, float[] matrix, int image) {
        for (int left = length / channels; left > 1; left -= left / 2) {
            int half = left / 2 * channels;
            // Copied first, because the compiler vectorises the addition only if both arrays have the same index.
            System.arraycopy(tile, left * channels - half, spare, 0, half);
            TileMath.add(spare, tile, half);
        }
        System.arraycopy(tile, 0, matrix, image * channels, channels);
    }

    /**
     * A statistic of each channel of an image.
     *
     * @param centres for each value of a tile the centre from which squared deviations are taken
     * @param values a tile of scratch memory
     * @param sums a second one
     */
    float[] pool(HostArray map, int image, Pool pool, float[] centres, float[] values, float[] sums) {
        return pool == Pool.MAX ? max(map, image) : sums(map, image, pool, centres, values, sums);
    }

    private float[] sums(HostArray map, int image, Pool pool, float[] centres, float[] values, float[] sums) {
        Arrays.fill(sums, 0);
        forEachTile(image, (from, count) -> {
            map.get(from, values, count);
            if (pool == Pool.MEAN) {
                TileMath.add(values, sums, count);
            } else {
                TileMath.addSquares(values, centres, sums, count);
            }
        });
        float[] result = new float[channels];
        fold(sums, values, result, 0);
        float divisor = divisor(pool);
        for (int channel = 0; channel < channels; channel++) {
            result[channel] /= divisor;
        }
        return result;
    }

    private float divisor(Pool pool) {
        return switch (pool.kind()) {
            case MEAN -> pixels;
            case VARIANCE -> Math.max(1, pixels - 1);
            default -> 1;
        };
    }

    private float[] max(HostArray map, int image) {
        int[] indices = indicesOfMax(map, image);
        float[] result = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            result[channel] = map.get(indices[channel]);
        }
        return result;
    }

    /**
     * For each channel the index of its first largest value in the map; NaN counts as largest, so that it is not
     * hidden.
     */
    int[] indicesOfMax(HostArray map, int image) {
        float[] values = newTile();
        float[] best = new float[channels];
        int[] indices = new int[channels];
        int first = image * pixels * channels;
        forEachTile(image, (from, count) -> {
            map.get(from, values, count);
            for (int i = 0; i < count; i++) {
                int channel = i % channels;
                boolean larger = values[i] > best[channel] || Float.isNaN(values[i]) && !Float.isNaN(best[channel]);
                if (larger || from + i < first + channels) {
                    best[channel] = values[i];
                    indices[channel] = from + i;
                }
            }
        });
        return indices;
    }
}
