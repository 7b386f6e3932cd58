package org.attn4j.core.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.TileMath;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The largest values along some axes, and their indices. Not a number if any value is, so that it is not hidden. */
final class MaxReducer implements Reducer {

    /** Channels that are transposed at once. */
    private static final int ADJACENT = 8;

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
        return List.of(HostArray.copyOf(largest, shape), HostArray.copyOf(index, shape));
    }

    @Override
    public Sink sink(Tile tile) {
        if (tile.layout == Layout.NHWC && over == Over.PIXELS) {
            return new PixelSink(tile);
        }
        return tile.layout == Layout.NHWC && over == Over.CHANNELS
                ? new ChannelSink(tile)
                : values -> add(tile, values);
    }

    private void add(Tile tile, float[] values) {
        int perPixel = tile.layout == Layout.NHWC ? tile.channels : 1;
        int firstChannel = tile.layout == Layout.NHWC ? 0 : tile.channel;
        int row = tile.firstPixel / tile.width;
        int column = tile.firstPixel % tile.width;
        for (int pixel = 0; pixel < tile.pixelCount; pixel++) {
            int from = pixel * perPixel;
            int step = stepBetweenChannels(tile);
            if (over == Over.CHANNELS) {
                int to = tile.image * tile.pixels + tile.firstPixel + pixel;
                channels(values, from, 1, to, 0, firstChannel);
            } else {
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

        private final Tile tile;
        private final float[] best;
        private final float[] firstPixel;

        private PixelSink(Tile tile) {
            this.tile = tile;
            this.best = new float[tile.capacity];
            this.firstPixel = new float[tile.capacity];
        }

        @Override
        public void add(float[] values) {
            if (tile.firstPixel == 0) {
                System.arraycopy(values, 0, best, 0, tile.length());
                Arrays.fill(firstPixel, 0);
            } else {
                replaceSmaller(values, tile.firstPixel, best, firstPixel, tile.length());
            }
        }

        /** Where infinite values hid an index, the image is compared once more, one value after the other. */
        @Override
        public Optional<Sink> endImage() {
            int from = tile.image * tile.channels;
            boolean hidden = false;
            for (int channel = 0; channel < tile.channels; channel++) {
                write(channel, from + channel);
                hidden |= index[from + channel] != index[from + channel]
                        && largest[from + channel] == largest[from + channel];
            }
            if (!hidden) {
                return Optional.empty();
            }
            Arrays.fill(index, from, from + tile.channels, -1);
            return Optional.of(values -> MaxReducer.this.add(tile, values));
        }

        private void write(int channel, int to) {
            int channels = tile.channels;
            float value = best[channel];
            float pixel = firstPixel[channel];
            int inTile = 1;
            for (int i = channel + channels; i < tile.capacity; i += channels) {
                float own = firstPixel[i] + inTile++;
                boolean equalButEarlier = best[i] == value && !(own >= pixel);
                if (best[i] > value || best[i] != best[i] && value == value || equalButEarlier) {
                    value = best[i];
                    pixel = own;
                }
            }
            largest[to] = value;
            index[to] = value == value ? pixel : 0;
        }
    }

    /**
     * Takes values that are larger, and the index that all of them have, without branches, so that the loop is vectorised.
     * The index becomes not a number where a value is not finite.
     */
    private static void replaceSmaller(float[] values, float own, float[] best, float[] where, int length) {
        for (int i = 0; i < length; i++) {
            float largest = Math.max(best[i], values[i]);
            where[i] += Math.min(1f, (largest - best[i]) * TileMath.HUGE * TileMath.HUGE) * (own - where[i]);
            best[i] = largest;
        }
    }

    /** NHWC, over the adjacent values of a pixel: a tile is transposed, so that the pixels of a channel are adjacent. */
    private final class ChannelSink implements Sink {

        private final Tile tile;
        private final float[][] planes;
        private final float[] where;

        private ChannelSink(Tile tile) {
            this.tile = tile;
            this.planes = new float[tile.channels][tile.capacity / tile.channels];
            this.where = new float[planes[0].length];
        }

        @Override
        public void add(float[] values) {
            int channels = tile.channels;
            int count = tile.pixelCount;
            int channel = 0;
            for (; channel + ADJACENT <= channels; channel += ADJACENT) {
                transpose(values, channel, count);
            }
            for (; channel < channels; channel++) {
                float[] plane = planes[channel];
                int from = channel;
                for (int i = 0; i < count; i++) {
                    plane[i] = values[from];
                    from += channels;
                }
            }
            Arrays.fill(where, 0);
            for (channel = 1; channel < channels; channel++) {
                replaceSmaller(planes[channel], channel, planes[0], where, count);
            }
            int to = tile.image * tile.pixels + tile.firstPixel;
            System.arraycopy(planes[0], 0, largest, to, count);
            for (int i = 0; i < count; i++) {
                index[to + i] = where[i];
                if (where[i] != where[i]) {
                    compareAgain(values, i * channels, to + i);
                }
            }
        }

        /** Infinite values, or one that is not a number, hid the index of a pixel. */
        private void compareAgain(float[] values, int from, int to) {
            index[to] = -1;
            for (int channel = 0; channel < tile.channels; channel++) {
                channels(values, from + channel, 1, to, 0, channel);
            }
        }

        /** Eight channels at once, whose values are adjacent, so that one check of bounds does for eight of them. */
        private void transpose(float[] values, int first, int count) {
            float[] p0 = planes[first];
            float[] p1 = planes[first + 1];
            float[] p2 = planes[first + 2];
            float[] p3 = planes[first + 3];
            float[] p4 = planes[first + 4];
            float[] p5 = planes[first + 5];
            float[] p6 = planes[first + 6];
            float[] p7 = planes[first + 7];
            int from = first;
            for (int i = 0; i < count; i++) {
                p0[i] = values[from];
                p1[i] = values[from + 1];
                p2[i] = values[from + 2];
                p3[i] = values[from + 3];
                p4[i] = values[from + 4];
                p5[i] = values[from + 5];
                p6[i] = values[from + 6];
                p7[i] = values[from + 7];
                from += tile.channels;
            }
        }
    }
}
