package com.example;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/** Darkens or brightens: 255 * (level / 255) ^ g with g log-uniform in [low, high]. Draws one number. */
public record Gamma(
        @Doc("least exponent") @Default("0.5") double low,
        @Doc("greatest exponent") @Default("2") double high)
        implements TransformParameters, ImageTransform {

    public Gamma {
        if (!(low > 0) || !(high >= low)) {
            throw new ParameterException("high", "must be at least low, which must be above 0, was " + high);
        }
    }

    @Override
    public Transform create() {
        return this;
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        double exponent = Math.exp(draw.uniform(Math.log(low), Math.log(high)));
        byte[] levels = new byte[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) Math.round(255 * Math.pow(i / 255.0, exponent));
        }
        byte[] pixels = new byte[image.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = levels[image.pixels()[i] & 0xFF];
        }
        return new RgbImage(image.width(), image.height(), pixels);
    }
}
