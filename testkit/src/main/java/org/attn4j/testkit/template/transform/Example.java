package org.attn4j.testkit.template.transform;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/**
 * Darkens or brightens with a random exponent: 255 (level / 255)^g for each level 0 to 255, with g log-uniform between
 * low and high. Below 1 it brightens. Black and white do not change. Draws one number per image.
 *
 * @param low the least exponent
 * @param high the greatest exponent
 */
public record Example(
        @Doc("least exponent") @Default("0.5") @Range(min = 0, aboveMin = true)
        double low,

        @Doc("greatest exponent") @Default("2") double high)
        implements TransformParameters, ImageTransform {

    private static final int BRIGHTEST = 255;

    /** Rejects an empty range. */
    public Example {
        if (!(high >= low)) {
            throw new ParameterException("high", "must be at least low, which is " + low + ", was " + high);
        }
    }

    @Override
    public Transform create() {
        return this;
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        double exponent = Math.exp(draw.uniform(Math.log(low), Math.log(high)));
        byte[] levels = new byte[BRIGHTEST + 1];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.round(BRIGHTEST * Math.pow((double) i / BRIGHTEST, exponent));
        }
        byte[] pixels = new byte[image.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = levels[Byte.toUnsignedInt(image.pixels()[i])];
        }
        return new RgbImage(image.width(), image.height(), pixels);
    }
}
