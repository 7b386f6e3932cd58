package org.attn4j.trainer.fake;

import java.util.Optional;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.Scaling;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformParameters;

/**
 * Scales to -0.5..0.5 with a random change of brightness.
 *
 * @param jitter the largest change
 * @param size the output size that it declares; the images must have it
 */
public record PlainTransform(
        @Default("0") double jitter, @Default("8") int size) implements TransformParameters, ImageTransform {

    @Override
    public Transform create() {
        return this;
    }

    @Override
    public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        throw new UnsupportedOperationException("its values do not fit into 8 bits");
    }

    @Override
    public void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
        into.checkSize(image, image.width(), image.height());
        int pixels = image.width() * image.height();
        double change = draw.uniform(-jitter, jitter);
        for (int i = 0; i < 3 * pixels; i++) {
            into.array()[into.offset() + i % 3 * pixels + i / 3] =
                    (float) ((image.pixels()[i] & 0xFF) / 255.0 - 0.5 + change);
        }
    }
}
