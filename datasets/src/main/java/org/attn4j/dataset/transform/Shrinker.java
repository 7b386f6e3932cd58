package org.attn4j.dataset.transform;

/**
 * Makes images smaller, or larger along one axis and smaller along the other, through a triangle as wide as what one new
 * pixel spans, as Pillow's antialiased bilinear resize does. Used by one thread.
 */
final class Shrinker {

    private static final int CHANNELS = 3;
    private static final int LEVEL = 0xFF;

    private final Triangle columns = new Triangle();
    private final Triangle rows = new Triangle();
    private float[] narrow = new float[0];
    private float[] planes = new float[0];

    /** Replaces the pixels by the result of both maps. */
    void shrink(Pixels pixels, Axis x, Axis y) {
        columns.prepare(x, pixels.width());
        rows.prepare(y, pixels.height());
        int width = x.length();
        int height = y.length();
        narrow = room(narrow, CHANNELS * width * pixels.height());
        planes = room(planes, CHANNELS * width * height);
        for (int row = rows.lowest(); row < rows.highest(); row++) {
            narrowRow(pixels, row, width);
        }
        for (int row = 0; row < height; row++) {
            mixRows(row, width, width * height);
        }
        pixels.replace(width, height, planes);
    }

    private void narrowRow(Pixels pixels, int row, int width) {
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
            narrow[target++] = red;
            narrow[target++] = green;
            narrow[target++] = blue;
        }
    }

    private void mixRows(int row, int width, int plane) {
        for (int x = 0; x < width; x++) {
            for (int c = 0; c < CHANNELS; c++) {
                float sum = 0;
                int at = CHANNELS * (width * rows.first(row) + x) + c;
                for (int i = 0; i < rows.count(row); i++, at += CHANNELS * width) {
                    sum += rows.weight(row, i) * narrow[at];
                }
                planes[c * plane + row * width + x] = sum;
            }
        }
    }

    private static float[] room(float[] array, int size) {
        return array.length < size ? new float[size] : array;
    }
}
