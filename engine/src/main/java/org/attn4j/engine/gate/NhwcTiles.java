package org.attn4j.engine.gate;

import java.util.Arrays;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.TileMath;
import org.attn4j.core.attention.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Cuts the images of a feature map in {@link Layout#NHWC} into tiles of whole pixels, so that one loop over a tile is
 * long whatever the number of channels is. A tile holds [pixels,channels] values; the last one of an image may be shorter.
 *
 * @param images N
 * @param channels C
 * @param pixels H * W
 * @param length of a tile in values, a multiple of the channels
 */
record NhwcTiles(int images, int channels, int pixels, int length) {

    /** Three tiles of this length stay in a core's first cache, and loops over them are long enough to be vectorised. */
    private static final int WANTED = 2048;

    static NhwcTiles of(INDArray map) {
        int channels = Math.toIntExact(map.size(1));
        int pixels = Math.toIntExact(map.size(2) * map.size(3));
        int perTile = Math.min(pixels, Math.max(1, WANTED / channels));
        return new NhwcTiles(Math.toIntExact(map.size(0)), channels, pixels, perTile * channels);
    }

    /** What is done with a tile: where its values begin in the map, and how many there are. */
    @FunctionalInterface
    interface Loop {
        void run(int from, int length);
    }

    void each(int image, Loop loop) {
        int end = (image + 1) * pixels * channels;
        for (int from = image * pixels * channels; from < end; from += length) {
            loop.run(from, Math.min(length, end - from));
        }
    }

    float[] tile() {
        return new float[length];
    }

    /** Writes an image's row of a matrix [N,C] once for each pixel of a tile. */
    float[] repeat(float[] matrix, int image, float[] tile) {
        for (int i = 0; i < length; i += channels) {
            System.arraycopy(matrix, image * channels, tile, i, channels);
        }
        return tile;
    }

    /**
     * Adds the pixels of a tile up into an image's row of a matrix [N,C]: the later half to the earlier one until a single
     * pixel is left, which rounds less than one after the other and is ten times as fast as a sum in double.
     *
     * @param tile is used up
     * @param spare a tile to work with
     */
    void fold(float[] tile, float[] spare, float[] matrix, int image) {
        for (int left = length / channels; left > 1; left -= left / 2) {
            int half = left / 2 * channels;
            // Apart from the earlier half: the compiler makes vectors only where both sides have the same index.
            System.arraycopy(tile, left * channels - half, spare, 0, half);
            TileMath.add(spare, tile, half);
        }
        System.arraycopy(tile, 0, matrix, image * channels, channels);
    }

    /**
     * A statistic of each channel of an image.
     *
     * @param centres what squares are taken of the distance to, for each value of a tile
     * @param values a tile to work with
     * @param sums another one
     */
    float[] pool(HostArray map, int image, Pool pool, float[] centres, float[] values, float[] sums) {
        return pool == Pool.MAX ? max(map, image) : sums(map, image, pool, centres, values, sums);
    }

    private float[] sums(HostArray map, int image, Pool pool, float[] centres, float[] values, float[] sums) {
        Arrays.fill(sums, 0);
        each(image, (from, count) -> {
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
        int[] places = indicesOfMax(map, image);
        float[] result = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            result[channel] = map.get(places[channel]);
        }
        return result;
    }

    /** For each channel where its first largest value lies in the map; a NaN counts as largest, so that it is not hidden. */
    int[] indicesOfMax(HostArray map, int image) {
        float[] values = tile();
        float[] best = new float[channels];
        int[] places = new int[channels];
        int first = image * pixels * channels;
        each(image, (from, count) -> {
            map.get(from, values, count);
            for (int i = 0; i < count; i++) {
                int channel = i % channels;
                boolean larger = values[i] > best[channel] || Float.isNaN(values[i]) && !Float.isNaN(best[channel]);
                if (larger || from + i < first + channels) {
                    best[channel] = values[i];
                    places[channel] = from + i;
                }
            }
        });
        return places;
    }
}
