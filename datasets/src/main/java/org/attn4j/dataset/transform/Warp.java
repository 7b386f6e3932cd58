package org.attn4j.dataset.transform;

/**
 * The geometry of a chain, gathered until pixels are needed: crops, resizes and flips, at most one rotation, and crops,
 * resizes and flips behind it. It maps each pixel of the result to a place in the original, or to the black outside of
 * the rotated frame.
 */
final class Warp {

    private final Axis beforeX = new Axis();
    private final Axis beforeY = new Axis();
    private final Axis afterX = new Axis();
    private final Axis afterY = new Axis();
    private boolean rotated;
    private boolean whole;
    private boolean pending;
    private double cosine;
    private double sine;

    /** Makes this the identity on an image. */
    void start(int width, int height) {
        beforeX.start(width);
        beforeY.start(height);
        rotated = false;
        whole = true;
        pending = false;
        afterX.start(width);
        afterY.start(height);
    }

    int width() {
        return lastX().length();
    }

    int height() {
        return lastY().length();
    }

    /** Whether the result shows all of the original and nothing else. */
    boolean whole() {
        return whole;
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
        whole &= width == width() && height == height();
        lastX().crop(left, width);
        lastY().crop(top, height);
    }

    void flip() {
        pending = true;
        lastX().flip();
    }

    /** Turns counter-clockwise about the centre; only where {@link #rotated()} is false. */
    void rotate(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        cosine = StrictMath.cos(angle);
        sine = StrictMath.sin(angle);
        afterX.start(beforeX.length());
        afterY.start(beforeY.length());
        rotated = true;
        whole = false;
        pending = true;
    }

    /** Whether a resize to that size makes one pixel span more than one of the original's. */
    boolean shrinksAt(int width, int height) {
        double slack = 1 + 1e-9;
        double spanX = lastX().spanAfter(width) * (rotated ? Math.abs(beforeX.slope()) : 1);
        double spanY = lastY().spanAfter(height) * (rotated ? Math.abs(beforeY.slope()) : 1);
        return spanX > slack || spanY > slack;
    }

    /** From original to rotated frame. */
    Axis beforeX() {
        return beforeX;
    }

    /** From original to rotated frame. */
    Axis beforeY() {
        return beforeY;
    }

    /** From rotated frame to result; of use where {@link #rotated()}. */
    Axis afterX() {
        return afterX;
    }

    /** From rotated frame to result; of use where {@link #rotated()}. */
    Axis afterY() {
        return afterY;
    }

    double cosine() {
        return cosine;
    }

    double sine() {
        return sine;
    }

    private Axis lastX() {
        return rotated ? afterX : beforeX;
    }

    private Axis lastY() {
        return rotated ? afterY : beforeY;
    }
}
