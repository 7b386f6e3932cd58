package org.attn4j.core.map;

import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.attn4j.core.map.FeatureMap.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Values at one index each along some axes, as the gradients of maxima are. They are added to a tile one by one, since they
 * are few: one per pixel, per channel, or per row or column of a channel. Immutable; shared by threads.
 *
 * @param over the axes of the index
 * @param values in C order of the reduced map
 * @param index whole numbers, in the same order; a value whose index is outside the map is added nowhere
 */
record IndexedValues(Over over, float[] values, float... index) {

    /** Those of an {@link Operation#AT} node. */
    static IndexedValues of(FeatureMap node) {
        return new IndexedValues(
                node.over(),
                floats(node.operands().get(0).array()),
                floats(node.operands().get(1).array()));
    }

    private static float[] floats(INDArray array) {
        INDArray dense = HostArray.isDense(array) ? array : array.dup('c');
        return HostArray.of(dense).get(0, Math.toIntExact(dense.length()));
    }

    /** Adds the values whose elements are in a tile. */
    void addTo(Tile tile, float[] sums) {
        boolean adjacentChannels = tile.layout == Layout.NHWC;
        if (over == Over.CHANNELS) {
            addChannels(tile, sums, adjacentChannels);
            return;
        }
        int first = adjacentChannels ? 0 : tile.channel;
        int count = adjacentChannels ? tile.channels : 1;
        for (int i = 0; i < count; i++) {
            addPixels(tile, sums, first + i, i, count);
        }
    }

    private void addChannels(Tile tile, float[] sums, boolean adjacentChannels) {
        int from = tile.image * tile.pixels + tile.firstPixel;
        for (int i = 0; i < tile.pixelCount; i++) {
            int channel = (int) index[from + i];
            if (!adjacentChannels) {
                if (channel == tile.channel) {
                    sums[i] += values[from + i];
                }
            } else if (channel >= 0 && channel < tile.channels) {
                sums[i * tile.channels + channel] += values[from + i];
            }
        }
    }

    /** The values of one channel, whose pixels have a distance of {@code step} in the tile. */
    private void addPixels(Tile tile, float[] sums, int channel, int first, int step) {
        int line = tile.image * tile.channels + channel;
        int lastPixel = tile.firstPixel + tile.pixelCount - 1;
        switch (over) {
            case WIDTH -> {
                for (int row = tile.firstPixel / tile.width; row <= lastPixel / tile.width; row++) {
                    int from = line * tile.height + row;
                    int column = (int) index[from];
                    if (column >= 0 && column < tile.width) {
                        addPixel(tile, sums, row * tile.width + column, values[from], first, step);
                    }
                }
            }
            case HEIGHT -> {
                for (int column = 0; column < tile.width; column++) {
                    int from = line * tile.width + column;
                    addPixel(tile, sums, (int) index[from] * tile.width + column, values[from], first, step);
                }
            }
            default -> addPixel(tile, sums, (int) index[line], values[line], first, step);
        }
    }

    private static void addPixel(Tile tile, float[] sums, int pixel, float value, int first, int step) {
        int inTile = pixel - tile.firstPixel;
        if (inTile >= 0 && inTile < tile.pixelCount) {
            sums[inTile * step + first] += value;
        }
    }
}
