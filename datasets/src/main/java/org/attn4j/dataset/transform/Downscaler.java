package org.attn4j.dataset.transform;

/**
 * Downscales images along one or both axes, with a triangle filter whose radius is the span of one new pixel, as in
 * Pillow's antialiased bilinear resize. Not thread-safe.
 */
final class Downscaler {

    private static final int CHANNELS = 3;
    private static final int LEVEL = 0xFF;

    private final TriangleWeights columns = new TriangleWeights();
    private final TriangleWeights rows = new TriangleWeights();
    private float[] intermediate = new float[0];
    private float[] planes = new float[0];

    /** Replaces the pixels with the result of both maps. */
    void downscale(PixelBuffer pixels, AxisMap x, AxisMap y) {
        columns.prepare(x, pixels.width());
        rows.prepare(y, pixels.height());
        int width = x.length();
        int height = y.length();
        intermediate = ensureSize(intermediate, CHANNELS * width * pixels.height());
        planes = ensureSize(planes, CHANNELS * width * height);
        for (int row = rows.lowest(); row < rows.highest(); row++) {
            filterRow(pixels, row, width);
        }
        for (int row = 0; row < height; row++) {
            filterColumns(row, width, width * height);
        }
        pixels.replace(width, height, planes);
    }

    private void filterRow(PixelBuffer pixels, int row, int width) {
        byte[] bytes = pixels.bytes();
        int source = CHANNELS * pixels.width() * row;
        int target = CHANNELS * width * row;
        for (int x = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int at = source + CHANNELS * columns.first(x);
            for (int i = 0; i < columns.count(x); i++, at += CHANNELS) {
                float weight = columns.weight(x, i);
                red += weight * (bytes[at] & LEVEL);
                green += weight * (bytes[at + 1] & LEVEL);
                blue += weight * (bytes[at + 2] & LEVEL);
            }
            intermediate[target++] = red;
            intermediate[target++] = green;
            intermediate[target++] = blue;
        }
    }

    private void filterColumns(int row, int width, int plane) {
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < CHANNELS; c++) {
                float sum = 0;
                int at = CHANNELS * (width * rows.first(row) + x) + c;
                for (int i = 0; i < rows.count(row); i++, at += CHANNELS * width) {
                    sum += rows.weight(row, i) * intermediate[at];
                }
                planes[c * plane + row * width + x] = sum;
            }
        }
    }

    private static float[] ensureSize(float[] array, int size) {
        return array.length < size ? new float[size] : array;
    }
}
