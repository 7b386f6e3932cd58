package org.attn4j.core.map;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.TileMath;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Sums, or means, along some axes. */
final class SumReducer implements Reducer {

    /** Partial sums of {@link #sum}. */
    private static final int LANES = 4;

    private final Over over;
    private final long[] shape;
    private final float divisor;
    private final float[] sums;

    private SumReducer(Over over, double divisor, long... map) {
        this.over = over;
        this.divisor = (float) divisor;
        this.shape = over.reduced(map);
        this.sums = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    }

    static SumReducer sum(Over over, long... map) {
        return new SumReducer(over, 1, map);
    }

    static SumReducer mean(Over over, long... map) {
        return new SumReducer(over, over.count(map), map);
    }

    @Override
    public Sink sink(Tile tile) {
        return tile.layout == Layout.NCHW ? planes(tile) : over == Over.CHANNELS ? channels(tile) : lines(tile);
    }

    @Override
    public List<INDArray> results() {
        float[] results = sums.clone();
        for (int i = 0; i < results.length; i++) {
            results[i] /= divisor;
        }
        return List.of(HostArray.copyOf(results, shape));
    }

    /** NCHW: a tile is a part of one channel. */
    private Sink planes(Tile tile) {
        return values -> {
            int channel = tile.image * tile.channels + tile.channel;
            switch (over) {
                case PIXELS -> sums[channel] += sum(values, 0, tile.pixelCount);
                case CHANNELS -> {
                    int to = tile.image * tile.pixels + tile.firstPixel;
                    for (int i = 0; i < tile.pixelCount; i++) {
                        sums[to + i] += values[i];
                    }
                }
                case WIDTH, HEIGHT -> addLines(tile, values, channel);
            }
        };
    }

    private void addLines(Tile tile, float[] values, int channel) {
        int row = tile.firstPixel / tile.width;
        int column = tile.firstPixel % tile.width;
        for (int i = 0; i < tile.pixelCount; i++) {
            sums[over == Over.WIDTH ? channel * tile.height + row : channel * tile.width + column] += values[i];
            if (++column == tile.width) {
                column = 0;
                row++;
            }
        }
    }

    /** NHWC, over the adjacent values of a pixel. */
    private Sink channels(Tile tile) {
        return values -> {
            int to = tile.image * tile.pixels + tile.firstPixel;
            for (int i = 0; i < tile.pixelCount; i++) {
                sums[to + i] = sum(values, i * tile.channels, tile.channels);
            }
        };
    }

    /** NHWC, over pixels: the sums of all channels of a line, or of a tile's pixels, are adjacent until the image ends. */
    private Sink lines(Tile tile) {
        return over == Over.PIXELS ? new PixelSink(tile) : new LineSink(tile);
    }

    /** In partial sums whose additions are independent, so that the processor overlaps them. */
    private static float sum(float[] values, int from, int length) {
        float one = 0;
        float two = 0;
        float three = 0;
        float four = 0;
        int end = from + length;
        int i = from;
        for (; i <= end - LANES; i += LANES) {
            one += values[i];
            two += values[i + 1];
            three += values[i + 2];
            four += values[i + 3];
        }
        for (; i < end; i++) {
            one += values[i];
        }
        return (one + two) + (three + four);
    }

    private final class PixelSink implements Sink {

        private final Tile tile;
        private final float[] partial;

        private PixelSink(Tile tile) {
            this.tile = tile;
            this.partial = new float[tile.capacity];
        }

        @Override
        public void add(float[] values) {
            TileMath.add(values, partial, tile.length());
        }

        /** The later half of the pixels is added to the earlier one until one is left. */
        @Override
        public Optional<Sink> endImage() {
            int channels = tile.channels;
            for (int left = partial.length / channels; left > 1; left -= left / 2) {
                int half = left / 2 * channels;
                int from = left * channels - half;
                for (int i = 0; i < half; i++) {
                    partial[i] += partial[from + i];
                }
            }
            System.arraycopy(partial, 0, sums, tile.image * channels, channels);
            Arrays.fill(partial, 0);
            return Optional.empty();
        }
    }

    private final class LineSink implements Sink {

        private final Tile tile;
        private final float[] lines;
        private final float[] spare;

        private LineSink(Tile tile) {
            this.tile = tile;
            this.lines = new float[(over == Over.WIDTH ? tile.height : tile.width) * tile.channels];
            this.spare = new float[lines.length];
        }

        /** Copied to where their sums are, because loops are vectorised only if indices are equal. */
        @Override
        public void add(float[] values) {
            int channels = tile.channels;
            int row = tile.firstPixel / tile.width;
            int column = tile.firstPixel % tile.width;
            for (int i = 0; i < tile.pixelCount; ) {
                int run = over == Over.WIDTH ? 1 : Math.min(tile.width - column, tile.pixelCount - i);
                int to = (over == Over.WIDTH ? row : column) * channels;
                System.arraycopy(values, i * channels, spare, to, run * channels);
                addRange(spare, lines, to, to + run * channels);
                i += run;
                column += run;
                if (column == tile.width) {
                    column = 0;
                    row++;
                }
            }
        }

        private static void addRange(float[] values, float[] sums, int from, int to) {
            for (int i = from; i < to; i++) {
                sums[i] += values[i];
            }
        }

        @Override
        public Optional<Sink> endImage() {
            int channels = tile.channels;
            int count = lines.length / channels;
            for (int channel = 0; channel < channels; channel++) {
                int to = (tile.image * channels + channel) * count;
                for (int line = 0; line < count; line++) {
                    sums[to + line] = lines[line * channels + channel];
                }
            }
            Arrays.fill(lines, 0);
            return Optional.empty();
        }
    }
}
