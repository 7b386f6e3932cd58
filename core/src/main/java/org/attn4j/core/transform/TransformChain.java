package org.attn4j.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.random.Draw;

/**
 * A list of transforms as one function from an 8-bit image to a network's input, [3,S,S]. Values are in 0..1 unless a
 * {@link Scaling} or a {@link ValueTransform} changes that. Neighbouring transforms are combined if possible, so that
 * results can differ from those of the separate transforms by rounding to 8 bits. Immutable and thread-safe.
 */
public final class TransformChain {

    private final List<LabelledTransform<ImageTransform>> single;
    private final List<LabelledTransform<ImageTransform>> joined;
    private final Scaling scaling;
    private final List<LabelledTransform<ValueTransform>> values;
    private final Optional<ImageSize> fixedSize;

    private TransformChain(ChainBuilder builder) {
        this.single = List.copyOf(builder.images());
        this.joined = joined(single);
        this.scaling = builder.scaling();
        this.values = List.copyOf(builder.values());
        this.fixedSize = builder.size();
    }

    /**
     * The chain of these transforms.
     *
     * @throws ParameterException if a transform is in the wrong order or does not support the size that the ones before
     *     it produce; the component is its index
     * @throws PluginException if a transform fails in any other way; the message names its index and class
     */
    public static TransformChain of(List<? extends TransformParameters> transforms) {
        return new TransformChain(ChainBuilder.of(transforms));
    }

    /**
     * The side of the square result in pixels.
     *
     * @param width the width of the image in pixels
     * @param height the height of the image in pixels
     * @return empty if the result of such an image is not square
     * @throws DataException if such an image cannot be transformed
     * @throws PluginException if a transform fails in any other way; the message names its index and class
     */
    public OptionalInt outputSize(int width, int height) {
        Optional<ImageSize> size = Optional.of(new ImageSize(width, height));
        for (LabelledTransform<ImageTransform> image : single) {
            try {
                size = image.label().sizeAfter(image.transform(), size);
            } catch (ParameterException e) {
                throw new DataException(
                        "an image of " + width + " x " + height + " pixels cannot be transformed: " + e.getMessage(),
                        e);
            }
        }
        return side(size);
    }

    /** The side of the square result in pixels, if it is the same for every image. */
    public OptionalInt fixedSize() {
        return side(fixedSize);
    }

    /** The map from levels to values before the {@link ValueTransform}s. */
    public Scaling scaling() {
        return scaling;
    }

    /**
     * Transforms one image.
     *
     * @param image the image; read-only
     * @param draw the random numbers of this image in this epoch
     * @param into receives the values; its side must be the result of {@link #outputSize}
     * @throws DataException if this image cannot be transformed or the result has another size
     * @throws PluginException if a transform fails in any other way; the message names its index, its class and the
     *     size of its input
     */
    public void apply(RgbImage image, Draw draw, ImageValues into) {
        if (joined.isEmpty()) {
            into.write(image, scaling);
        } else {
            RgbImage current = image;
            for (LabelledTransform<ImageTransform> transform : joined.subList(0, joined.size() - 1)) {
                current = transformed(transform, current, draw);
            }
            write(joined.get(joined.size() - 1), current, draw, into);
        }
        for (LabelledTransform<ValueTransform> value : values) {
            value.label()
                    .callOnImage(() -> "apply on values of " + into.side() + " x " + into.side() + " pixels", () -> {
                        value.transform().apply(into, draw);
                        return into;
                    });
        }
    }

    private static RgbImage transformed(LabelledTransform<ImageTransform> image, RgbImage input, Draw draw) {
        return image.label().callOnImage(() -> "apply on " + pixels(input), () -> image.transform()
                .apply(input, draw));
    }

    private void write(LabelledTransform<ImageTransform> image, RgbImage input, Draw draw, ImageValues into) {
        image.label().callOnImage(() -> "write of " + pixels(input), () -> {
            image.transform().write(input, draw, scaling, into);
            return into;
        });
    }

    private static String pixels(RgbImage image) {
        return image.width() + " x " + image.height() + " pixels";
    }

    private static List<LabelledTransform<ImageTransform>> joined(List<LabelledTransform<ImageTransform>> single) {
        List<LabelledTransform<ImageTransform>> joined = new ArrayList<>();
        for (LabelledTransform<ImageTransform> next : single) {
            int last = joined.size() - 1;
            Optional<LabelledTransform<ImageTransform>> pair =
                    joined.isEmpty() ? Optional.empty() : joined(joined.get(last), next);
            pair.ifPresentOrElse(combined -> joined.set(last, combined), () -> joined.add(next));
        }
        return List.copyOf(joined);
    }

    private static Optional<LabelledTransform<ImageTransform>> joined(
            LabelledTransform<ImageTransform> first, LabelledTransform<ImageTransform> next) {
        return first.label()
                .callSetup(() -> "joined with " + next.label(), () -> first.transform()
                        .joined(next.transform()))
                .map(combined -> new LabelledTransform<>(combined, first.label().through(next.label())));
    }

    private static OptionalInt side(Optional<ImageSize> size) {
        return size.filter(s -> s.width() == s.height())
                .map(s -> OptionalInt.of(s.width()))
                .orElse(OptionalInt.empty());
    }
}
