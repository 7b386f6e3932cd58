package org.attn4j.dataset.transform;

import org.attn4j.core.transform.Scaling;

/** Computes the pixels of a {@link Warp} by bilinear interpolation with half-pixel centres. Used by one thread. */
final class Painter {

    private final Planes planes = new Planes();
    private final StraightPainter straight = new StraightPainter();
    private final RotatedPainter rotated = new RotatedPainter();

    /**
     * Writes three planes of the warp's size.
     *
     * @param pixels the original
     * @param scaling from levels to values; also what black becomes
     */
    void paint(Pixels pixels, Warp warp, Scaling scaling, float[] into, int offset) {
        planes.load(pixels, scaling);
        if (warp.rotated()) {
            rotated.paint(planes, warp, scaling, into, offset);
        } else {
            straight.paint(planes, warp, into, offset);
        }
    }
}
