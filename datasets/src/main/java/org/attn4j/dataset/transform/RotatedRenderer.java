package org.attn4j.dataset.transform;

import java.util.Arrays;
import org.attn4j.core.transform.Scaling;

/**
 * Renders warps with a rotation. A row's pixels within the rotated image are contiguous, so each row is black, image,
 * black. Not thread-safe.
 */
final class RotatedRenderer {

    private float[] columns = new float[0];
    private float cosine;
    private float sine;
    private float rowU;
    private float rowV;
    private AxisMap toX;
    private AxisMap toY;

    void render(ScaledPlanes planes, Warp warp, Scaling scaling, float[] into, int offset) {
        int width = warp.width();
        int height = warp.height();
        prepare(warp, width);
        double middleX = toX.length() / 2.0;
        double middleY = toY.length() / 2.0;
        for (int y = 0; y < height; y++) {
            double down = warp.afterY().at(y + 0.5) - middleY;
            rowU = (float) (middleX - middleX * warp.cosine() - down * warp.sine());
            rowV = (float) (middleY - middleX * warp.sine() + down * warp.cosine());
            int first = 0;
            while (first < width && outside(first)) {
                first++;
            }
            int last = width;
            while (last > first && outside(last - 1)) {
                last--;
            }
            int target = offset + y * width;
            for (int c = 0; c < 3; c++) {
                int row = target + c * width * height;
                Arrays.fill(into, row, row + first, scaling.shift(c));
                Arrays.fill(into, row + last, row + width, scaling.shift(c));
            }
            renderRow(planes, first, last, into, target, width * height);
        }
    }

    private void prepare(Warp warp, int width) {
        if (columns.length < width) {
            columns = new float[width];
        }
        for (int x = 0; x < width; x++) {
            columns[x] = (float) warp.afterX().at(x + 0.5);
        }
        cosine = (float) warp.cosine();
        sine = (float) warp.sine();
        toX = warp.beforeX();
        toY = warp.beforeY();
    }

    private boolean outside(int x) {
        float u = columns[x] * cosine + rowU;
        float v = columns[x] * sine + rowV;
        return u < 0 || u >= toX.length() || v < 0 || v >= toY.length();
    }

    private void renderRow(ScaledPlanes planes, int first, int last, float[] into, int target, int plane) {
        float[] values = planes.values();
        int stride = planes.stride();
        int size = planes.size();
        float slopeX = (float) toX.slope();
        float shiftX = (float) (toX.shift() - 0.5);
        float lowX = (float) (toX.low() - 0.5);
        float highX = (float) (toX.high() - 0.5);
        float slopeY = (float) toY.slope();
        float shiftY = (float) (toY.shift() - 0.5);
        float lowY = (float) (toY.low() - 0.5);
        float highY = (float) (toY.high() - 0.5);
        for (int x = first; x < last; x++) {
            float u = (columns[x] * cosine + rowU) * slopeX + shiftX;
            float v = (columns[x] * sine + rowV) * slopeY + shiftY;
            u = u < lowX ? lowX : u > highX ? highX : u;
            v = v < lowY ? lowY : v > highY ? highY : v;
            int left = (int) u;
            int top = (int) v;
            float right = u - left;
            float bottom = v - top;
            int at = top * stride + left;
            int to = target + x;
            into[to] = interpolate(values, at, stride, right, bottom);
            into[to + plane] = interpolate(values, at + size, stride, right, bottom);
            into[to + 2 * plane] = interpolate(values, at + 2 * size, stride, right, bottom);
        }
    }

    private static float interpolate(float[] values, int at, int stride, float right, float bottom) {
        float upper = values[at] + right * (values[at + 1] - values[at]);
        float lower = values[at + stride] + right * (values[at + stride + 1] - values[at + stride]);
        return upper + bottom * (lower - upper);
    }
}
