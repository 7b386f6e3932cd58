package org.attn4j.trainer.fake;

import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.TransformCompiler;
import org.attn4j.core.transform.TransformParameters;

/**
 * Scales to -0.5..0.5, brighter or darker by chance.
 *
 * @param jitter the largest change
 * @param size the size that it claims to make; the images must have it
 */
public record Plain(
        @Default("0") double jitter, @Default("8") int size) implements TransformParameters {

    /** Carries out chains of one. */
    public static final class Compiler implements TransformCompiler {
        @Override
        public ImageTransform compile(List<TransformParameters> chain) {
            return new Scaled((Plain) chain.get(0));
        }
    }

    private record Scaled(Plain plain) implements ImageTransform {
        @Override
        public OptionalInt outputSize(int width, int height) {
            return fixedSize();
        }

        @Override
        public OptionalInt fixedSize() {
            return OptionalInt.of(plain.size());
        }

        @Override
        public void apply(RgbImage image, Draw draw, float[] into, int offset) {
            int pixels = image.width() * image.height();
            double change = draw.uniform(-plain.jitter(), plain.jitter());
            for (int i = 0; i < 3 * pixels; i++) {
                into[offset + i % 3 * pixels + i / 3] = (float) ((image.pixels()[i] & 0xFF) / 255.0 - 0.5 + change);
            }
        }
    }
}
