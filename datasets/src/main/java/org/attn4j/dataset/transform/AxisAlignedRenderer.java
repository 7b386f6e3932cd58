package org.attn4j.dataset.transform;

/**
 * Renders warps without rotation: each row is interpolated from two rows, then each value from two neighbours. Not
 * thread-safe.
 */
final class AxisAlignedRenderer {

    private final LinearWeights columns = new LinearWeights();
    private final LinearWeights rows = new LinearWeights();
    private float[] line = new float[0];

    void render(ScaledPlanes planes, Warp warp, float[] into, int offset) {
        columns.prepare(warp.beforeX());
        rows.prepare(warp.beforeY());
        int width = warp.width();
        int height = warp.height();
        if (line.length < planes.stride()) {
            line = new float[planes.stride()];
        }
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < height; y++) {
                interpolateRow(planes, c, y);
                int target = offset + (c * height + y) * width;
                for (int x = 0; x < width; x++) {
                    int i = columns.index(x);
                    into[target + x] = line[i] + columns.weight(x) * (line[i + 1] - line[i]);
                }
            }
        }
    }

    private void interpolateRow(ScaledPlanes planes, int channel, int y) {
        float[] values = planes.values();
        int upper = channel * planes.size() + rows.index(y) * planes.stride();
        int lower = upper + planes.stride();
        float weight = rows.weight(y);
        for (int x = 0; x < planes.stride(); x++) {
            line[x] = values[upper + x] + weight * (values[lower + x] - values[upper + x]);
        }
    }
}
