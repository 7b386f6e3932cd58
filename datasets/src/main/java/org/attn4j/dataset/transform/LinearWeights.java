package org.attn4j.dataset.transform;

/**
 * Weights of linear interpolation: for each new pixel of an axis, the old pixel at or before it and the weight of the
 * next one.
 */
final class LinearWeights {

    private int[] index = new int[0];
    private float[] weight = new float[0];

    /** Computes the weights for a map. */
    void prepare(AxisMap axis) {
        if (index.length < axis.length()) {
            index = new int[axis.length()];
            weight = new float[axis.length()];
        }
        for (int i = 0; i < axis.length(); i++) {
            double coordinate = axis.at(i + 0.5) - 0.5;
            index[i] = (int) coordinate;
            weight[i] = (float) (coordinate - index[i]);
        }
    }

    int index(int i) {
        return index[i];
    }

    float weight(int i) {
        return weight[i];
    }
}
