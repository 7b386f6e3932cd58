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
 * A list of transforms as one function from an 8-bit image to a network's input, [3,S,S]. Values are 0..1 unless a
 * {@link Scaling} or a {@link ValueTransform} makes them others. Neighbours that can be joined are joined, so results may
 * differ from those of the single transforms by what they would round to 8 bits. Immutable, safe for any thread.
 */
public final class TransformChain {

    private final List<PlacedTransform<ImageTransform>> single;
    private final List<PlacedTransform<ImageTransform>> joined;
    private final Scaling scaling;
    private final List<PlacedTransform<ValueTransform>> values;
    private final Optional<ImageSize> fixed;

    private TransformChain(ChainBuilder parts) {
        this.single = List.copyOf(parts.images());
        this.joined = joined(single);
        this.scaling = parts.scaling();
        this.values = List.copyOf(parts.values());
        this.fixed = parts.size();
    }

    /**
     * The chain of these transforms.
     *
     * @throws ParameterException whose component is the index of the transform that is wrong: it stands in a wrong place,
     *     or cannot work on the size of images that those before it make
     * @throws PluginException if a transform fails in any other way; it is named by its place and class
     */
    public static TransformChain of(List<? extends TransformParameters> transforms) {
        return new TransformChain(ChainBuilder.of(transforms));
    }

    /**
     * The side of the square result in pixels.
     *
     * @param width the image's in pixels
     * @param height the image's in pixels
     * @return empty if the result of such an image is not square
     * @throws DataException if such an image cannot be transformed
     * @throws PluginException if a transform fails; it is named by its place and class
     */
    public OptionalInt outputSize(int width, int height) {
        Optional<ImageSize> size = Optional.of(new ImageSize(width, height));
        for (PlacedTransform<ImageTransform> image : single) {
            try {
                size = image.place().sizeAfter(image.transform(), size);
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
        return side(fixed);
    }

    /** The map from levels to values before the {@link ValueTransform}s. */
    public Scaling scaling() {
        return scaling;
    }

    /**
     * Transforms one image.
     *
     * @param image the image; not changed
     * @param draw the random numbers of this image in this epoch
     * @param into receives the values; its side is what {@link #outputSize} gives
     * @throws DataException if this image cannot be transformed, or its result has another size
     * @throws PluginException if a transform fails; it is named by its place and class, with the size of its input
     */
    public void apply(RgbImage image, Draw draw, ImageValues into) {
        if (joined.isEmpty()) {
            into.write(image, scaling);
        } else {
            RgbImage current = image;
            for (PlacedTransform<ImageTransform> transform : joined.subList(0, joined.size() - 1)) {
                current = transformed(transform, current, draw);
            }
            write(joined.get(joined.size() - 1), current, draw, into);
        }
        for (PlacedTransform<ValueTransform> value : values) {
            value.place().work(() -> "apply on values of " + into.side() + " x " + into.side() + " pixels", () -> {
                value.transform().apply(into, draw);
                return into;
            });
        }
    }

    private static RgbImage transformed(PlacedTransform<ImageTransform> image, RgbImage input, Draw draw) {
        return image.place()
                .work(() -> "apply on " + pixels(input), () -> image.transform().apply(input, draw));
    }

    private void write(PlacedTransform<ImageTransform> image, RgbImage input, Draw draw, ImageValues into) {
        image.place().work(() -> "write of " + pixels(input), () -> {
            image.transform().write(input, draw, scaling, into);
            return into;
        });
    }

    private static String pixels(RgbImage image) {
        return image.width() + " x " + image.height() + " pixels";
    }

    private static List<PlacedTransform<ImageTransform>> joined(List<PlacedTransform<ImageTransform>> single) {
        List<PlacedTransform<ImageTransform>> joined = new ArrayList<>();
        for (PlacedTransform<ImageTransform> next : single) {
            int last = joined.size() - 1;
            Optional<PlacedTransform<ImageTransform>> both =
                    joined.isEmpty() ? Optional.empty() : both(joined.get(last), next);
            both.ifPresentOrElse(one -> joined.set(last, one), () -> joined.add(next));
        }
        return List.copyOf(joined);
    }

    private static Optional<PlacedTransform<ImageTransform>> both(
            PlacedTransform<ImageTransform> first, PlacedTransform<ImageTransform> next) {
        return first.place()
                .ask(() -> "joined with " + next.place(), () -> first.transform()
                        .joined(next.transform()))
                .map(one -> new PlacedTransform<>(one, first.place().with(next.place())));
    }

    private static OptionalInt side(Optional<ImageSize> size) {
        return size.filter(s -> s.width() == s.height())
                .map(s -> OptionalInt.of(s.width()))
                .orElse(OptionalInt.empty());
    }
}
