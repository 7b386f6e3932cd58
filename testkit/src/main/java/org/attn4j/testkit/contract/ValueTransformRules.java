package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.ValueTransform;

/** The rules of {@link TransformContract} for one set of parameters of a value transform. */
final class ValueTransformRules {

    private static final List<ImageSize> SIZES =
            List.of(new ImageSize(32, 32), new ImageSize(5, 5), new ImageSize(1, 1));

    /** Enough for an effect with a probability of a few percent. */
    private static final int MANY_DRAWS = 256;

    /** The number of draws with which the values of each size are transformed. */
    private static final int DRAWS = 16;

    /** The number of values of other images before and after those of the image. */
    private static final int OTHERS = 100;

    private final TransformParameters parameters;
    private final ValueTransform transform;

    ValueTransformRules(TransformParameters parameters) {
        this.parameters = parameters;
        this.transform = (ValueTransform) parameters.create();
    }

    /** The checks of all rules, each with values of every size. */
    List<Check> checks(String where) {
        return List.of(
                Check.each("results depend only on the draw", where, SIZES, this::irreproducible),
                Check.single("results do not depend on the order", where, this::dependsOnTheOrder),
                Check.single("other draws give other results", where, this::ignoresTheDraw),
                Check.each("values are finite", where, SIZES, this::notFinite),
                Check.each("other images are not modified", where, SIZES, this::changedNeighbour));
    }

    private Optional<String> irreproducible(ImageSize size) {
        List<float[]> first = IntStream.range(0, DRAWS)
                .mapToObj(i -> result(transform, size, i))
                .toList();
        ValueTransform again = (ValueTransform) parameters.create();
        if (IntStream.range(0, DRAWS).anyMatch(i -> !Arrays.equals(result(again, size, i), first.get(i)))) {
            return Optional.of("a new instance gives other values for the same input and draw;"
                    + " draw all random numbers from the Draw");
        }
        boolean differs = IntStream.range(0, DRAWS * DRAWS)
                .parallel()
                .anyMatch(i -> !Arrays.equals(result(transform, size, i % DRAWS), first.get(i % DRAWS)));
        return differs
                ? Optional.of("concurrent threads get other values for the same input and draw; keep no mutable state")
                : Optional.empty();
    }

    /** Compares new instances, since the other rules have used this one already. */
    private Optional<String> dependsOnTheOrder() {
        int count = SIZES.size() * DRAWS;
        ValueTransform forward = (ValueTransform) parameters.create();
        List<float[]> first = IntStream.range(0, count)
                .mapToObj(i -> result(forward, SIZES.get(i % SIZES.size()), i))
                .toList();
        ValueTransform backward = (ValueTransform) parameters.create();
        for (int i = count - 1; i >= 0; i--) {
            if (!Arrays.equals(result(backward, SIZES.get(i % SIZES.size()), i), first.get(i))) {
                return Optional.of("images of several sizes get other values in another order;"
                        + " keep nothing of earlier images and draws");
            }
        }
        return Optional.empty();
    }

    private Optional<String> ignoresTheDraw() {
        boolean drawn = false;
        for (ImageSize size : SIZES) {
            float[] first = result(transform, size, 0);
            for (int i = 0; i < MANY_DRAWS; i++) {
                float[] values = values(size);
                Draw draw = draw(i);
                transform.apply(new ImageValues(values, OTHERS, size.width()), draw);
                if (!Arrays.equals(values, first)) {
                    return Optional.empty();
                }
                drawn |= DrawUse.of(draw, draw(i));
            }
        }
        return DrawUse.unused(drawn, MANY_DRAWS);
    }

    private Optional<String> notFinite(ImageSize size) {
        for (int i = 0; i < DRAWS; i++) {
            float[] result = result(transform, size, i);
            for (int j = OTHERS; j < result.length - OTHERS; j++) {
                if (!Float.isFinite(result[j])) {
                    return Optional.of("a value becomes " + result[j] + "; values must stay finite");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> changedNeighbour(ImageSize size) {
        float[] before = values(size);
        for (int i = 0; i < DRAWS; i++) {
            float[] result = result(transform, size, i);
            for (int j = 0; j < OTHERS; j++) {
                int after = result.length - 1 - j;
                if (result[j] != before[j] || result[after] != before[after]) {
                    return Optional.of("apply modifies values of other images; those of the image are the"
                            + " 3 * side * side values from the offset on");
                }
            }
        }
        return Optional.empty();
    }

    private static float[] result(ValueTransform transform, ImageSize size, int index) {
        float[] values = values(size);
        transform.apply(new ImageValues(values, OTHERS, size.width()), draw(index));
        return values;
    }

    private static Draw draw(int index) {
        return Draw.of(1, "contract/transform", index);
    }

    /** Values in the range of normalised photographs. */
    private static float[] values(ImageSize size) {
        Draw draw = Draw.of(1, "contract/values", size.width());
        float[] values = new float[2 * OTHERS + 3 * size.width() * size.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.uniform(-2, 2);
        }
        return values;
    }
}
