package org.attn4j.dataset.transform;

/** From grey level 0..255 to network input, per channel: level * scale + shift. */
record Scaling(float[] scale, float[] shift) {

    private static final int CHANNELS = 3;
    private static final double WHITE = 255;

    /** Levels as they are. */
    static Scaling levels() {
        return new Scaling(new float[] {1, 1, 1}, new float[CHANNELS]);
    }

    /** Levels to 0..1. */
    static Scaling unit() {
        float unit = (float) (1 / WHITE);
        return new Scaling(new float[] {unit, unit, unit}, new float[CHANNELS]);
    }

    /** Levels to 0..1, then normalised. */
    static Scaling normalized(NormalizeParameters parameters) {
        float[] scale = new float[CHANNELS];
        float[] shift = new float[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            double std = parameters.std().get(c);
            scale[c] = (float) (1 / (WHITE * std));
            shift[c] = (float) (-parameters.mean().get(c) / std);
        }
        return new Scaling(scale, shift);
    }
}
