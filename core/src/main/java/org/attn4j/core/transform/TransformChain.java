package org.attn4j.core.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;

/**
 * A list of transforms as one function from an 8-bit image to a network's input, [3,S,S]. Values are 0..1 unless a
 * {@link Scaling} or a {@link ValueTransform} makes them others. Neighbours that can be joined are joined, so results may
 * differ from those of the single transforms by what they would round to 8 bits. Immutable, safe for any thread.
 */
public final class TransformChain {

    private final List<ImageTransform> single;
    private final List<ImageTransform> joined;
    private final Scaling scaling;
    private final List<ValueTransform> values;
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
     */
    public OptionalInt outputSize(int width, int height) {
        Optional<ImageSize> size = Optional.of(new ImageSize(width, height));
        for (ImageTransform transform : single) {
            try {
                size = transform.outputSize(size);
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
     */
    public void apply(RgbImage image, Draw draw, ImageValues into) {
        if (joined.isEmpty()) {
            into.write(image, scaling);
        } else {
            RgbImage current = image;
            for (ImageTransform transform : joined.subList(0, joined.size() - 1)) {
                current = transform.apply(current, draw);
            }
            joined.get(joined.size() - 1).write(current, draw, scaling, into);
        }
        for (ValueTransform transform : values) {
            transform.apply(into, draw);
        }
    }

    private static List<ImageTransform> joined(List<ImageTransform> single) {
        List<ImageTransform> joined = new ArrayList<>();
        for (ImageTransform transform : single) {
            int last = joined.size() - 1;
            Optional<ImageTransform> both =
                    joined.isEmpty() ? Optional.empty() : joined.get(last).joined(transform);
            both.ifPresentOrElse(one -> joined.set(last, one), () -> joined.add(transform));
        }
        return List.copyOf(joined);
    }

    private static OptionalInt side(Optional<ImageSize> size) {
        return size.filter(s -> s.width() == s.height())
                .map(s -> OptionalInt.of(s.width()))
                .orElse(OptionalInt.empty());
    }
}
