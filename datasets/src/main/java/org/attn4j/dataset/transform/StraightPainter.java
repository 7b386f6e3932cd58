package org.attn4j.dataset.transform;

/** Paints warps without rotation: each row is mixed from two, then each value from two neighbours. Used by one thread. */
final class StraightPainter {

    private final Taps columns = new Taps();
    private final Taps rows = new Taps();
    private float[] line = new float[0];

    void paint(Planes planes, Warp warp, float[] into, int offset) {
        columns.prepare(warp.beforeX());
        rows.prepare(warp.beforeY());
        int width = warp.width();
        int height = warp.height();
        if (line.length < planes.stride()) {
            line = new float[planes.stride()];
        }
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                mixRow(planes, c, y);
                int target = offset + (c * height + y) * width;
                for (int x = 0; x < width; x++) {
                    int i = columns.index(x);
                    into[target + x] = line[i] + columns.weight(x) * (line[i + 1] - line[i]);
                }
            }
        }
    }

    private void mixRow(Planes planes, int channel, int y) {
        float[] values = planes.values();
        int upper = channel * planes.size() + rows.index(y) * planes.stride();
        int lower = upper + planes.stride();
        float weight = rows.weight(y);
        for (int x = 0; x < planes.stride(); x++) {
            line[x] = values[upper + x] + weight * (values[lower + x] - values[upper + x]);
        }
    }
}
