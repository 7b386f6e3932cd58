package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.Scaling;
import org.attn4j.core.transform.TransformParameters;

/** The rules of {@link TransformContract} for one set of parameters of an image transform. */
final class ImageTransformRules {

    private static final List<ImageSize> SIZES =
            List.of(new ImageSize(32, 32), new ImageSize(40, 24), new ImageSize(130, 130), new ImageSize(1, 1));

    /** The number of draws with which each image is transformed. */
    private static final int DRAWS = 16;

    /** Half a level for rounding to 8 bits, and a margin for the rounding of floats. */
    private static final double ROUNDING = 0.51;

    private static final int WHITE = 255;

    private final TransformParameters parameters;
    private final ImageTransform transform;

    ImageTransformRules(TransformParameters parameters) {
        this.parameters = parameters;
        this.transform = (ImageTransform) parameters.create();
    }

    Optional<String> supportsNoSize() {
        boolean[] supported = {false};
        Optional<String> thrown = forEachImage(image -> {
            supported[0] = true;
            return Optional.empty();
        });
        return thrown.or(() -> supported[0]
                ? Optional.empty()
                : Optional.of("outputSize rejects every size that was tried: " + SIZES));
    }

    Optional<String> wrongSize() {
        return Check.guarded("images of any size", () -> {
            Optional<ImageSize> fixed = transform.outputSize(Optional.empty());
            return forEachImage(image -> wrongSize(image, fixed));
        });
    }

    private Optional<String> wrongSize(RgbImage image, Optional<ImageSize> fixed) {
        ImageSize input = new ImageSize(image.width(), image.height());
        Optional<ImageSize> claimed = transform.outputSize(Optional.of(input));
        RgbImage result = transform.apply(image, draw(0));
        ImageSize size = new ImageSize(result.width(), result.height());
        if (claimed.isPresent() && !claimed.get().equals(size)) {
            return Optional.of("outputSize of " + input + " is " + claimed.get() + ", but the result has " + size);
        }
        if (fixed.isPresent() && !fixed.get().equals(size)) {
            return Optional.of("outputSize of an unknown size is " + fixed.get() + ", but the result of " + input
                    + " has " + size);
        }
        return Optional.empty();
    }

    Optional<String> irreproducible() {
        return forEachImage(this::irreproducible);
    }

    private Optional<String> irreproducible(RgbImage image) {
        RgbImage kept = transform.apply(image, draw(0));
        byte[] pixels = kept.pixels().clone();
        transform.apply(image, draw(1));
        if (!Arrays.equals(pixels, kept.pixels())) {
            return Optional.of("the result of apply changes when apply is called again; return a new array each time");
        }
        List<byte[]> first = results(IntStream.range(0, DRAWS), i -> transform.apply(image, draw(i)));
        ImageTransform again = (ImageTransform) parameters.create();
        List<byte[]> second = results(IntStream.range(0, DRAWS), i -> again.apply(image, draw(i)));
        if (!same(first, second)) {
            return Optional.of("a new instance gives another result for the same image and draw;"
                    + " draw all random numbers from the Draw");
        }
        IntStream concurrent = IntStream.range(0, DRAWS * DRAWS).parallel();
        List<byte[]> third = results(concurrent, i -> transform.apply(image, draw(i % DRAWS)));
        if (IntStream.range(0, third.size()).anyMatch(i -> !Arrays.equals(third.get(i), first.get(i % DRAWS)))) {
            return Optional.of(
                    "concurrent threads get another result for the same image and draw; keep no mutable state");
        }
        return Optional.empty();
    }

    Optional<String> changedImage() {
        return forEachImage(image -> {
            byte[] before = image.pixels().clone();
            for (int i = 0; i < DRAWS; i++) {
                transform.apply(image, draw(i));
                if (!Arrays.equals(before, image.pixels())) {
                    return Optional.of("apply modifies the image that it is given; copy the pixels");
                }
            }
            return Optional.empty();
        });
    }

    Optional<String> wrongValues() {
        return forEachImage(this::wrongValues);
    }

    private Optional<String> wrongValues(RgbImage image) {
        byte[] before = image.pixels().clone();
        for (int i = 0; i < DRAWS; i++) {
            RgbImage result = transform.apply(image, draw(i));
            if (result.width() == result.height()) {
                Optional<String> violation = difference(result, levels(image, draw(i), result.width()));
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Arrays.equals(before, image.pixels())
                ? Optional.empty()
                : Optional.of("write modifies the image that it is given; copy the pixels");
    }

    private float[] levels(RgbImage image, Draw draw, int side) {
        float[] levels = new float[3 * side * side];
        transform.write(image, draw, Scaling.levels(), new ImageValues(levels, 0, side));
        return levels;
    }

    private static Optional<String> difference(RgbImage result, float[] levels) {
        int plane = levels.length / 3;
        for (int i = 0; i < levels.length; i++) {
            int level = result.pixels()[i % plane * 3 + i / plane] & 0xFF;
            // The comparison is false for NaN.
            if (!(Math.abs(level - levels[i]) <= ROUNDING && levels[i] > -ROUNDING && levels[i] < WHITE + ROUNDING)) {
                return Optional.of("write gives level " + levels[i] + ", but apply gives " + level
                        + "; they may differ only by rounding to 8 bits");
            }
        }
        return Optional.empty();
    }

    /** The first violation with noise of a supported size; an exception is one and is reported with the size. */
    private Optional<String> forEachImage(Function<RgbImage, Optional<String>> rule) {
        return SIZES.stream()
                .map(size -> Check.guarded(
                        "an image of " + size + " pixels",
                        () -> supports(size) ? rule.apply(noise(size)) : Optional.empty()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean supports(ImageSize size) {
        try {
            transform.outputSize(Optional.of(size));
            return true;
        } catch (ParameterException rejected) {
            return false;
        }
    }

    private static RgbImage noise(ImageSize size) {
        Draw draw = Draw.of(1, "contract/image", size.width(), size.height());
        byte[] pixels = new byte[3 * size.width() * size.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) draw.below(WHITE + 1);
        }
        return new RgbImage(size.width(), size.height(), pixels);
    }

    private static Draw draw(int index) {
        return Draw.of(1, "contract/transform", index);
    }

    /** Copies of the pixels of each result, since the transform might overwrite them. */
    private static List<byte[]> results(IntStream indices, IntFunction<RgbImage> result) {
        return indices.mapToObj(result).map(image -> image.pixels().clone()).toList();
    }

    private static boolean same(List<byte[]> first, List<byte[]> second) {
        return IntStream.range(0, first.size()).allMatch(i -> Arrays.equals(first.get(i), second.get(i)));
    }
}
