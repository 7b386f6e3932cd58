package org.attn4j.core.map;

import java.util.Arrays;
import java.util.List;
import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The largest values along some axes, and their indices. What is not a number counts as largest, so that it is not hidden. */
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
        return values -> add(tile, values);
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
        float best = largest[to];
        float where = index[to];
        for (int i = 0; i < count; i++) {
            float value = values[from + i];
            if (where < 0 || value > best || value != value && best == best) {
                best = value;
                where = firstChannel + i;
            }
        }
        largest[to] = best;
        index[to] = where;
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
}
