package org.attn4j.dataset.transform;

/**
 * The geometry of a chain, collected until pixels are needed: crops, resizes and flips, at most one rotation, and
 * crops, resizes and flips after it. It maps each pixel of the result to a coordinate in the original, or to the black
 * area outside of the rotated image.
 */
final class Warp {

    private final AxisMap beforeX = new AxisMap();
    private final AxisMap beforeY = new AxisMap();
    private final AxisMap afterX = new AxisMap();
    private final AxisMap afterY = new AxisMap();
    private boolean rotated;
    private boolean showsWholeImage;
    private boolean pending;
    private double cosine;
    private double sine;

    /** Resets this to the identity on an image. */
    void reset(int width, int height) {
        beforeX.reset(width);
        beforeY.reset(height);
        rotated = false;
        showsWholeImage = true;
        pending = false;
        afterX.reset(width);
        afterY.reset(height);
    }

    int width() {
        return lastX().length();
    }

    int height() {
        return lastY().length();
    }

    /** Whether the result shows the whole original and nothing else. */
    boolean showsWholeImage() {
        return showsWholeImage;
    }

    /** Whether there is any geometry to apply. */
    boolean pending() {
        return pending;
    }

    boolean rotated() {
        return rotated;
    }

    void resize(int width, int height) {
        pending = true;
        lastX().resize(width);
        lastY().resize(height);
    }

    void crop(int top, int left, int height, int width) {
        pending = true;
        showsWholeImage &= width == width() && height == height();
        lastX().crop(left, width);
        lastY().crop(top, height);
    }

    void flip() {
        pending = true;
        lastX().flip();
    }

    /** Rotates counter-clockwise about the centre; only allowed if {@link #rotated()} is false. */
    void rotate(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        cosine = StrictMath.cos(angle);
        sine = StrictMath.sin(angle);
        afterX.reset(beforeX.length());
        afterY.reset(beforeY.length());
        rotated = true;
        showsWholeImage = false;
        pending = true;
    }

    /** Whether, after a resize to that size, one pixel would span more than one pixel of the original. */
    boolean downscalesTo(int width, int height) {
        double tolerance = 1 + 1e-9;
        double spanX = lastX().spanAfter(width) * (rotated ? Math.abs(beforeX.slope()) : 1);
        double spanY = lastY().spanAfter(height) * (rotated ? Math.abs(beforeY.slope()) : 1);
        return spanX > tolerance || spanY > tolerance;
    }

    /** The map between the original and the rotated image, horizontally. */
    AxisMap beforeX() {
        return beforeX;
    }

    /** The map between the original and the rotated image, vertically. */
    AxisMap beforeY() {
        return beforeY;
    }

    /** The map between the rotated image and the result, horizontally; valid if {@link #rotated()}. */
    AxisMap afterX() {
        return afterX;
    }

    /** The map between the rotated image and the result, vertically; valid if {@link #rotated()}. */
    AxisMap afterY() {
        return afterY;
    }

    double cosine() {
        return cosine;
    }

    double sine() {
        return sine;
    }

    private AxisMap lastX() {
        return rotated ? afterX : beforeX;
    }

    private AxisMap lastY() {
        return rotated ? afterY : beforeY;
    }
}
