package org.attn4j.dataset.transform;

/** For each new pixel of an axis, the old pixels that it is made of and their weights, which sum to 1. */
final class Triangle {

    private int[] first = new int[0];
    private int[] count = new int[0];
    private float[] weights = new float[0];
    private int stride;
    private int lowest;
    private int highest;

    /** Computes the weights for a map from so many old pixels. */
    void prepare(Axis axis, int pixels) {
        int length = axis.length();
        double reach = Math.max(1, Math.abs(axis.slope()));
        stride = 2 * (int) Math.ceil(reach) + 1;
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
            fill(i, axis.slope() * (i + 0.5) + axis.shift(), reach, begin, end);
        }
    }

    private void fill(int index, double centre, double reach, int begin, int end) {
        int from = Math.min(end - 1, Math.max(begin, (int) (centre - reach + 0.5)));
        int to = Math.max(from + 1, Math.min(end, (int) (centre + reach + 0.5)));
        double sum = 0;
        for (int j = from; j < to; j++) {
            double weight = Math.max(0, 1 - Math.abs(j + 0.5 - centre) / reach);
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

    /** The first old pixel of a new one. */
    int first(int index) {
        return first[index];
    }

    /** How many old pixels a new one is made of. */
    int count(int index) {
        return count[index];
    }

    float weight(int index, int i) {
        return weights[index * stride + i];
    }

    /** The first old pixel that is used at all. */
    int lowest() {
        return lowest;
    }

    /** One past the last old pixel that is used at all. */
    int highest() {
        return highest;
    }
}
