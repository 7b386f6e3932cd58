package org.attn4j.core.map;

import java.util.Arrays;
import java.util.List;
import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The largest values along some axes, and their indices. Not a number if any value is, so that it is not hidden. */
final class MaxReducer implements Reducer {

    private final Over over;
    private final long[] shape;
    private final float[] largest;
    private final float[] index;

    MaxReducer(Over over, long... map) {
        this.over = over;
        this.shape = over.reduced(map);
        int length = Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b));
        this.largest = new float[length];
        this.index = new float[length];
        // Marks what has not been seen yet.
        Arrays.fill(index, -1);
    }

    /** The largest values, then their indices. */
    @Override
    public List<INDArray> results() {
        return List.of(
                Nd4j.createFromArray(largest).reshape('c', shape),
                Nd4j.createFromArray(index).reshape('c', shape));
    }

    @Override
    public Sink sink(Tile tile) {
        return tile.layout == Layout.NHWC && over == Over.PIXELS ? new PixelSink(tile) : values -> add(tile, values);
    }

    private void add(Tile tile, float[] values) {
        int perPixel = tile.layout == Layout.NHWC ? tile.channels : 1;
        int firstChannel = tile.layout == Layout.NHWC ? 0 : tile.channel;
        int row = tile.firstPixel / tile.width;
        int column = tile.firstPixel % tile.width;
        for (int pixel = 0; pixel < tile.pixelCount; pixel++) {
            int from = pixel * perPixel;
            if (over == Over.CHANNELS) {
                int to = tile.image * tile.pixels + tile.firstPixel + pixel;
                pixel(values, from, perPixel, to, firstChannel);
            } else {
                int step = stepBetweenChannels(tile);
                int to = (tile.image * tile.channels + firstChannel) * step + line(row, column);
                int own = over == Over.PIXELS ? tile.firstPixel + pixel : over == Over.WIDTH ? column : row;
                channels(values, from, perPixel, to, step, own);
            }
            if (++column == tile.width) {
                column = 0;
                row++;
            }
        }
    }

    private int stepBetweenChannels(Tile tile) {
        return switch (over) {
            case WIDTH -> tile.height;
            case HEIGHT -> tile.width;
            default -> 1;
        };
    }

    private int line(int row, int column) {
        return over == Over.PIXELS ? 0 : over == Over.WIDTH ? row : column;
    }

    /** One result from adjacent values. */
    private void pixel(float[] values, int from, int count, int to, int firstChannel) {
        long one = Long.MIN_VALUE;
        long two = Long.MIN_VALUE;
        for (int i = 0; i + 1 < count; i += 2) {
            one = Math.max(one, key(values[from + i], i));
            two = Math.max(two, key(values[from + i + 1], i + 1));
        }
        // Once more for an odd number.
        long best = Math.max(Math.max(one, two), key(values[from + count - 1], count - 1));
        int channel = Integer.MAX_VALUE - (int) best;
        float value = values[from + channel];
        if (index[to] < 0 || value > largest[to] || value != value && largest[to] == largest[to]) {
            largest[to] = value;
            index[to] = firstChannel + channel;
        }
    }

    /**
     * A number that is larger for a larger value and, among equal values, for a smaller index, so that the largest is found
     * without branches, which the processor could not predict. What is not a number is largest.
     */
    private static long key(float value, int place) {
        // Adding 0 makes -0 equal to 0.
        int bits = Float.floatToIntBits(value + 0f);
        int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ordered << Integer.SIZE | Integer.MAX_VALUE - place;
    }

    /** One value for each of several results. */
    private void channels(float[] values, int from, int count, int first, int step, int own) {
        int to = first;
        for (int i = 0; i < count; i++) {
            float value = values[from + i];
            if (value > largest[to] || index[to] < 0 || value != value && largest[to] == largest[to]) {
                largest[to] = value;
                index[to] = own;
            }
            to += step;
        }
    }

    /**
     * NHWC: each value of a tile is compared with those at its place in the other tiles of the image, without branches, so
     * that the loop is vectorised.
     */
    private final class PixelSink implements Sink {

        /** Multiplied by this factor twice, the smallest positive float exceeds 1. */
        private static final float HUGE = 1e30f;

        private final Tile tile;
        private final float[] best;
        private final float[] where;
        private final float[] pixelInTile;

        private PixelSink(Tile tile) {
            this.tile = tile;
            this.best = new float[tile.capacity];
            this.where = new float[tile.capacity];
            this.pixelInTile = new float[tile.capacity];
            for (int i = 0; i < tile.capacity; i++) {
                pixelInTile[i] = i / tile.channels;
            }
        }

        @Override
        public void add(float[] values) {
            if (tile.firstPixel == 0) {
                System.arraycopy(values, 0, best, 0, tile.length());
                System.arraycopy(pixelInTile, 0, where, 0, tile.length());
                return;
            }
            replaceSmaller(values, best, where, pixelInTile, tile.firstPixel, tile.length());
        }

        private static void replaceSmaller(
                float[] values, float[] best, float[] where, float[] pixelInTile, float firstPixel, int length) {
            for (int i = 0; i < length; i++) {
                float larger = Math.min(1f, Math.max(0f, values[i] - best[i]) * HUGE * HUGE);
                where[i] += larger * (firstPixel + pixelInTile[i] - where[i]);
                best[i] = Math.max(best[i], values[i]);
            }
        }

        @Override
        public void endImage() {
            int channels = tile.channels;
            for (int channel = 0; channel < channels; channel++) {
                float value = best[channel];
                float pixel = where[channel];
                for (int i = channel + channels; i < tile.capacity; i += channels) {
                    boolean equalButEarlier = best[i] == value && where[i] < pixel;
                    if (best[i] > value || best[i] != best[i] && value == value || equalButEarlier) {
                        value = best[i];
                        pixel = where[i];
                    }
                }
                largest[tile.image * channels + channel] = value;
                // Not a number if the maximum is none.
                index[tile.image * channels + channel] = pixel == pixel ? pixel : 0;
            }
        }
    }
}
