package org.attn4j.dataset.transform;

/**
 * Weights of a triangle filter: for each new pixel of an axis, the contributing old pixels and their weights, which sum
 * to 1.
 */
final class TriangleWeights {

    private int[] first = new int[0];
    private int[] count = new int[0];
    private float[] weights = new float[0];
    private int stride;
    private int lowest;
    private int highest;

    /** Computes the weights for a map from this many old pixels. */
    void prepare(AxisMap axis, int pixels) {
        int length = axis.length();
        double radius = Math.max(1, Math.abs(axis.slope()));
        stride = 2 * (int) Math.ceil(radius) + 1;
        if (first.length < length) {
            first = new int[length];
            count = new int[length];
        }
        if (weights.length < length * stride) {
            weights = new float[length * stride];
        }
        int begin = (int) Math.max(0, Math.floor(axis.low()));
        int end = (int) Math.min(pixels, Math.ceil(axis.high()));
        lowest = pixels;
        highest = 0;
        for (int i = 0; i < length; i++) {
            fill(i, axis.slope() * (i + 0.5) + axis.shift(), radius, begin, end);
        }
    }

    private void fill(int index, double centre, double radius, int begin, int end) {
        int from = Math.min(end - 1, Math.max(begin, (int) (centre - radius + 0.5)));
        int to = Math.max(from + 1, Math.min(end, (int) (centre + radius + 0.5)));
        double sum = 0;
        for (int j = from; j < to; j++) {
            double weight = Math.max(0, 1 - Math.abs(j + 0.5 - centre) / radius);
            weights[index * stride + j - from] = (float) weight;
            sum += weight;
        }
        for (int j = 0; j < to - from; j++) {
            weights[index * stride + j] /= (float) sum;
        }
        first[index] = from;
        count[index] = to - from;
        lowest = Math.min(lowest, from);
        highest = Math.max(highest, to);
    }

    /** The first old pixel that contributes to a new one. */
    int first(int index) {
        return first[index];
    }

    /** The number of old pixels that contribute to a new one. */
    int count(int index) {
        return count[index];
    }

    float weight(int index, int i) {
        return weights[index * stride + i];
    }

    /** The first old pixel that contributes to any new one. */
    int lowest() {
        return lowest;
    }

    /** The index after the last old pixel that contributes to any new one. */
    int highest() {
        return highest;
    }
}
