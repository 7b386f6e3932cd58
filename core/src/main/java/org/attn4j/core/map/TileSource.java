package org.attn4j.core.map;

import java.util.Arrays;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads the values of an array that belong to a tile. Immutable; shared by threads. */
interface TileSource {

    /** Writes the tile's values to the start of an array. */
    void load(Tile tile, float[] values);

    /** Whether all tiles of an image have equal values, so that {@link #load} fills the whole array at the first one. */
    default boolean constantInImage() {
        return false;
    }

    /** The source for an array that may be repeated along axes. */
    static TileSource of(INDArray array, Layout layout, long... shape) {
        boolean whole = array.size(1) == shape[1] && array.size(2) == shape[2] && array.size(3) == shape[3];
        return whole ? whole(array, layout) : Repeated.of(array, layout);
    }

    private static TileSource whole(INDArray array, Layout layout) {
        HostArray values = HostArray.of(inLayout(array, layout));
        boolean shared = array.size(0) == 1;
        return (tile, into) ->
                values.get((shared ? 0 : tile.image) * tile.imageLength() + tile.offset(), into, tile.length());
    }

    private static INDArray inLayout(INDArray array, Layout layout) {
        boolean ordered = layout == Layout.NCHW ? HostArray.isDense(array) : isNhwc(array);
        if (ordered) {
            return array;
        }
        INDArray copy =
                layout.view(Nd4j.createUninitialized(array.dataType(), layout.shapeInMemory(array.shape()), 'c'));
        copy.assign(array);
        return copy;
    }

    /** A map of one channel or one pixel is dense in both orders. */
    private static boolean isNhwc(INDArray array) {
        return HostArray.isDense(array, new int[] {0, 2, 3, 1});
    }

    /**
     * An array that is repeated along at least one axis, copied so that the values of a pixel's channels are adjacent.
     *
     * @param steps the distances between images, channels, rows and columns in the values; 0 along repeated axes
     */
    record Repeated(float[] values, int... steps) implements TileSource {

        static Repeated of(INDArray array, Layout layout) {
            INDArray ordered = layout == Layout.NHWC ? array.permute(0, 2, 3, 1).dup('c') : array.dup('c');
            int channels = Math.toIntExact(array.size(1));
            int height = Math.toIntExact(array.size(2));
            int width = Math.toIntExact(array.size(3));
            int[] steps = layout == Layout.NHWC
                    ? new int[] {channels * height * width, 1, width * channels, channels}
                    : new int[] {channels * height * width, height * width, width, 1};
            for (int axis = 0; axis < steps.length; axis++) {
                if (array.size(axis) == 1) {
                    steps[axis] = 0;
                }
            }
            return new Repeated(HostArray.of(ordered).get(0, Math.toIntExact(array.length())), steps);
        }

        @Override
        public boolean constantInImage() {
            return steps[2] == 0 && steps[3] == 0;
        }

        @Override
        public void load(Tile tile, float[] into) {
            if (tile.layout == Layout.NHWC) {
                pixels(tile, into);
            } else {
                plane(tile, into);
            }
        }

        private void pixels(Tile tile, float[] into) {
            int channels = tile.channels;
            int count = constantInImage() ? into.length / channels : tile.pixelCount;
            int row = tile.firstPixel / tile.width;
            int column = tile.firstPixel % tile.width;
            int image = tile.image * steps[0];
            for (int i = 0; i < count; i++) {
                int from = image + row * steps[2] + column * steps[3];
                if (steps[1] == 0) {
                    repeat(values[from], into, i * channels, (i + 1) * channels);
                } else {
                    System.arraycopy(values, from, into, i * channels, channels);
                }
                if (++column == tile.width) {
                    column = 0;
                    row++;
                }
            }
        }

        /** Four at a time: for the few channels of a pixel, the call of a filling routine would take longer. */
        private static void repeat(float value, float[] into, int from, int to) {
            int i = from;
            for (; i + 4 <= to; i += 4) {
                into[i] = value;
                into[i + 1] = value;
                into[i + 2] = value;
                into[i + 3] = value;
            }
            for (; i < to; i++) {
                into[i] = value;
            }
        }

        private void plane(Tile tile, float[] into) {
            int base = tile.image * steps[0] + tile.channel * steps[1];
            if (constantInImage()) {
                Arrays.fill(into, values[base]);
                return;
            }
            if (steps[2] != 0 && steps[3] != 0) {
                System.arraycopy(values, base + tile.firstPixel, into, 0, tile.pixelCount);
                return;
            }
            int row = tile.firstPixel / tile.width;
            int column = tile.firstPixel % tile.width;
            for (int i = 0; i < tile.pixelCount; i++) {
                into[i] = values[base + row * steps[2] + column * steps[3]];
                if (++column == tile.width) {
                    column = 0;
                    row++;
                }
            }
        }
    }
}
