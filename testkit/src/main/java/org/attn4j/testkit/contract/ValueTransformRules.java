package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.ValueTransform;

/** The rules of {@link TransformContract} for one set of parameters of a value transform. */
final class ValueTransformRules {

    private static final int[] SIDES = {32, 5, 1};

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

    Optional<String> irreproducible() {
        return forEachSide(side -> {
            List<float[]> first = IntStream.range(0, DRAWS)
                    .mapToObj(i -> result(transform, side, i))
                    .toList();
            ValueTransform again = (ValueTransform) parameters.create();
            if (IntStream.range(0, DRAWS).anyMatch(i -> !Arrays.equals(result(again, side, i), first.get(i)))) {
                return Optional.of("a new instance gives other values for the same input and draw;"
                        + " draw all random numbers from the Draw");
            }
            boolean differs = IntStream.range(0, DRAWS * DRAWS)
                    .parallel()
                    .anyMatch(i -> !Arrays.equals(result(transform, side, i % DRAWS), first.get(i % DRAWS)));
            return differs
                    ? Optional.of(
                            "concurrent threads get other values for the same input and draw; keep no mutable state")
                    : Optional.empty();
        });
    }

    Optional<String> notFinite() {
        return forEachSide(side -> {
            for (int i = 0; i < DRAWS; i++) {
                float[] result = result(transform, side, i);
                for (int j = OTHERS; j < result.length - OTHERS; j++) {
                    if (!Float.isFinite(result[j])) {
                        return Optional.of("a value becomes " + result[j] + "; values must stay finite");
                    }
                }
            }
            return Optional.empty();
        });
    }

    Optional<String> changedNeighbour() {
        return forEachSide(side -> {
            float[] before = values(side);
            for (int i = 0; i < DRAWS; i++) {
                float[] result = result(transform, side, i);
                for (int j = 0; j < OTHERS; j++) {
                    int after = result.length - 1 - j;
                    if (result[j] != before[j] || result[after] != before[after]) {
                        return Optional.of("apply modifies values of other images; those of the image are the"
                                + " 3 * side * side values from the offset on");
                    }
                }
            }
            return Optional.empty();
        });
    }

    /** The first violation with values of some size; an exception is one and is reported with the size. */
    private static Optional<String> forEachSide(IntFunction<Optional<String>> rule) {
        return IntStream.of(SIDES)
                .mapToObj(side -> Check.guarded("values of " + side + " x " + side + " pixels", () -> rule.apply(side)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static float[] result(ValueTransform transform, int side, int index) {
        float[] values = values(side);
        transform.apply(new ImageValues(values, OTHERS, side), Draw.of(1, "contract/transform", index));
        return values;
    }

    /** Values in the range of normalised photographs. */
    private static float[] values(int side) {
        Draw draw = Draw.of(1, "contract/values", side);
        float[] values = new float[2 * OTHERS + 3 * side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.uniform(-2, 2);
        }
        return values;
    }
}
