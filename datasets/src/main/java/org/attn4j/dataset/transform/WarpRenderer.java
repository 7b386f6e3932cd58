package org.attn4j.dataset.transform;

import org.attn4j.core.transform.Scaling;

/** Computes the pixels of a {@link Warp} by bilinear interpolation with half-pixel centres. Not thread-safe. */
final class WarpRenderer {

    private final ScaledPlanes planes = new ScaledPlanes();
    private final AxisAlignedRenderer axisAligned = new AxisAlignedRenderer();
    private final RotatedRenderer rotated = new RotatedRenderer();

    /**
     * Renders three planes of the warp's size.
     *
     * @param pixels the original
     * @param scaling maps levels, including black, to values
     */
    void render(PixelBuffer pixels, Warp warp, Scaling scaling, float[] into, int offset) {
        planes.load(pixels, scaling);
        if (warp.rotated()) {
            rotated.render(planes, warp, scaling, into, offset);
        } else {
            axisAligned.render(planes, warp, into, offset);
        }
    }
}
