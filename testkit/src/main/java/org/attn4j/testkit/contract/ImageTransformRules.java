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

    /** Enough for an effect with a probability of a few percent. */
    private static final int MANY_DRAWS = 256;

    /** Half a level for rounding to 8 bits, and a margin for the rounding of floats. */
    private static final double ROUNDING = 0.51;

    private static final int WHITE = 255;

    private final TransformParameters parameters;
    private final ImageTransform transform;

    ImageTransformRules(TransformParameters parameters) {
        this.parameters = parameters;
        this.transform = (ImageTransform) parameters.create();
    }

    /** The checks of all rules. */
    List<Check> checks(String where) {
        return List.of(
                new Check("supports an image size, " + where, () -> supportsNoSize(where)),
                each("the output size is correct", where, this::wrongSize),
                each("results depend only on the draw", where, this::irreproducible),
                Check.single("results do not depend on the order", where, this::dependsOnTheOrder),
                Check.single("other draws give other results", where, this::ignoresTheDraw),
                each("input images are not modified", where, this::changedImage),
                each("written values match the result", where, this::wrongValues));
    }

    /** The check of a rule with noise of each size that the transform supports. */
    private Check each(String rule, String where, Function<RgbImage, Optional<String>> violation) {
        return Check.each(rule, where, SIZES, size -> supports(size) ? violation.apply(noise(size)) : Optional.empty());
    }

    private List<Violation> supportsNoSize(String where) {
        String rule = "supports an image size";
        // A size that is rejected with a ParameterException is no violation, one with another exception is.
        List<Violation> thrown = each(rule, where, image -> Optional.empty()).violations();
        if (!thrown.isEmpty() || SIZES.stream().anyMatch(this::supports)) {
            return thrown;
        }
        return List.of(new Violation(rule, where, "outputSize rejects every size that was tried: " + SIZES));
    }

    private Optional<String> wrongSize(RgbImage image) {
        Optional<ImageSize> fixed = transform.outputSize(Optional.empty());
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

    /** Compares new instances, since the other rules have used this one already. */
    private Optional<String> dependsOnTheOrder() {
        List<RgbImage> images = SIZES.stream()
                .filter(this::supports)
                .map(ImageTransformRules::noise)
                .toList();
        int count = images.size() * DRAWS;
        ImageTransform forward = (ImageTransform) parameters.create();
        IntFunction<RgbImage> result = i -> forward.apply(images.get(i % images.size()), draw(i));
        List<byte[]> first = results(IntStream.range(0, count), result);
        ImageTransform backward = (ImageTransform) parameters.create();
        for (int i = count - 1; i >= 0; i--) {
            RgbImage again = backward.apply(images.get(i % images.size()), draw(i));
            if (!Arrays.equals(again.pixels(), first.get(i))) {
                return Optional.of("images of several sizes get other results in another order;"
                        + " keep nothing of earlier images and draws");
            }
        }
        List<byte[]> concurrent = results(IntStream.range(0, count).parallel(), result);
        return same(first, concurrent)
                ? Optional.empty()
                : Optional.of("images of several sizes get other results in concurrent threads; keep no mutable state");
    }

    private Optional<String> ignoresTheDraw() {
        boolean drawn = false;
        for (ImageSize size : SIZES) {
            if (supports(size)) {
                RgbImage image = noise(size);
                byte[] first = transform.apply(image, draw(0)).pixels().clone();
                for (int i = 0; i < MANY_DRAWS; i++) {
                    Draw draw = draw(i);
                    if (!Arrays.equals(transform.apply(image, draw).pixels(), first)) {
                        return Optional.empty();
                    }
                    drawn |= DrawUse.of(draw, draw(i));
                }
            }
        }
        return DrawUse.unused(drawn, MANY_DRAWS);
    }

    private Optional<String> changedImage(RgbImage image) {
        byte[] before = image.pixels().clone();
        for (int i = 0; i < DRAWS; i++) {
            transform.apply(image, draw(i));
            if (!Arrays.equals(before, image.pixels())) {
                return Optional.of("apply modifies the image that it is given; copy the pixels");
            }
        }
        return Optional.empty();
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
