package org.attn4j.dataset.transform;

/**
 * One axis of a chain of crops, resizes and flips: the map from a place in the result to the place in the original,
 * clamp(slope * place + shift, low, high). Places are continuous, the centre of pixel i being i + 0.5. Such maps are
 * closed under composition, so any number of steps stays one map.
 */
final class Axis {

    private static final double HALF = 0.5;

    private double slope;
    private double shift;
    private double low;
    private double high;
    private int length;

    /** Makes this the identity on an axis of so many pixels. */
    void start(int pixels) {
        slope = 1;
        shift = 0;
        low = HALF;
        high = pixels - HALF;
        length = pixels;
    }

    /** Stretches or shrinks to so many pixels; places beyond the outer pixels' centres have those pixels' values. */
    void resize(int pixels) {
        double first = at(HALF);
        double last = at(length - HALF);
        low = Math.min(first, last);
        high = Math.max(first, last);
        slope *= (double) length / pixels;
        length = pixels;
    }

    /** Keeps so many pixels from a first one on. */
    void crop(int first, int pixels) {
        shift += slope * first;
        length = pixels;
    }

    /** Mirrors. */
    void flip() {
        shift += slope * length;
        slope = -slope;
    }

    /** Where in the original a place of the result is taken from, within the outer pixels' centres. */
    double at(double place) {
        return Math.max(low, Math.min(high, slope * place + shift));
    }

    /** How many pixels of the original one pixel of the result spans if it is resized to so many. */
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
