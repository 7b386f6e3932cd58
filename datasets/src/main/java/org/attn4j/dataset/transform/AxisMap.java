package org.attn4j.dataset.transform;

/**
 * One axis of a chain of crops, resizes and flips: the map from a coordinate in the result to one in the original,
 * clamp(slope * x + shift, low, high). Coordinates are continuous; the centre of pixel i is i + 0.5. Such maps are
 * closed under composition, so any number of steps is one map.
 */
final class AxisMap {

    private static final double HALF = 0.5;

    private double slope;
    private double shift;
    private double low;
    private double high;
    private int length;

    /** Resets this to the identity on an axis of this many pixels. */
    void reset(int pixels) {
        slope = 1;
        shift = 0;
        low = HALF;
        high = pixels - HALF;
        length = pixels;
    }

    /** Resizes to this many pixels; beyond the centres of the outermost pixels, the values are those pixels'. */
    void resize(int pixels) {
        double first = at(HALF);
        double last = at(length - HALF);
        low = Math.min(first, last);
        high = Math.max(first, last);
        slope *= (double) length / pixels;
        length = pixels;
    }

    /** Keeps this many pixels, starting from a first one. */
    void crop(int first, int pixels) {
        shift += slope * first;
        length = pixels;
    }

    /** Mirrors the axis. */
    void flip() {
        shift += slope * length;
        slope = -slope;
    }

    /** The coordinate in the original for one in the result, clamped to the centres of the outermost pixels. */
    double at(double coordinate) {
        return Math.max(low, Math.min(high, slope * coordinate + shift));
    }

    /** The number of original pixels that one pixel of the result would span after a resize to this many pixels. */
    double spanAfter(int pixels) {
        return Math.abs(slope) * length / pixels;
    }

    int length() {
        return length;
    }

    double slope() {
        return slope;
    }

    double shift() {
        return shift;
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }
}
