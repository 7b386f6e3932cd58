package org.attn4j.dataset.transform;

/** For each new pixel of an axis, the old pixel at or before it and the share of the next one. */
final class Taps {

    private int[] index = new int[0];
    private float[] weight = new float[0];

    /** Computes them for a map. */
    void prepare(Axis axis) {
        if (index.length < axis.length()) {
            index = new int[axis.length()];
            weight = new float[axis.length()];
        }
        for (int i = 0; i < axis.length(); i++) {
            double place = axis.at(i + 0.5) - 0.5;
            index[i] = (int) place;
            weight[i] = (float) (place - index[i]);
        }
    }

    int index(int i) {
        return index[i];
    }

    float weight(int i) {
        return weight[i];
    }
}
