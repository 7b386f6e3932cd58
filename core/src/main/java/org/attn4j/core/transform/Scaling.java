package org.attn4j.core.transform;

import java.util.List;

/**
 * The map from levels 0..255 to a network's input, per channel: {@code value = level * scale + shift}. A chain without
 * a scaling uses {@link #unit()}. Immutable and thread-safe.
 */
public final class Scaling implements Transform {

    private static final int CHANNELS = 3;
    private static final double WHITE = 255;

    private final float[] scale;
    private final float[] shift;

    /**
     * A scaling with explicit coefficients.
     *
     * @param scale the factors of red, green and blue; copied
     * @param shift the summands of red, green and blue; copied
     */
    public Scaling(float[] scale, float[] shift) {
        if (scale.length != CHANNELS || shift.length != CHANNELS) {
            throw new IllegalArgumentException(
                    "scale and shift must have 3 elements each, were " + scale.length + " and " + shift.length);
        }
        this.scale = scale.clone();
        this.shift = shift.clone();
    }

    /** The identity, to 0..255. */
    public static Scaling levels() {
        return new Scaling(new float[] {1, 1, 1}, new float[CHANNELS]);
    }

    /** Division by 255, to 0..1. */
    public static Scaling unit() {
        float unit = (float) (1 / WHITE);
        return new Scaling(new float[] {unit, unit, unit}, new float[CHANNELS]);
    }

    /**
     * Division by 255, then {@code (value - mean) / std}.
     *
     * @param mean means of red, green and blue on the scale 0..1
     * @param std standard deviations of red, green and blue on the scale 0..1, each above 0
     */
    public static Scaling normalized(List<Double> mean, List<Double> std) {
        float[] scale = new float[CHANNELS];
        float[] shift = new float[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            scale[c] = (float) (1 / (WHITE * std.get(c)));
            shift[c] = (float) (-mean.get(c) / std.get(c));
        }
        return new Scaling(scale, shift);
    }

    /** The factor of a channel: 0 red, 1 green, 2 blue. */
    public float scale(int channel) {
        return scale[channel];
    }

    /** The summand of a channel, to which black is mapped. */
    public float shift(int channel) {
        return shift[channel];
    }
}
