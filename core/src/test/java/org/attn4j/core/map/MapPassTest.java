package org.attn4j.core.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.attn4j.core.array.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares passes over float maps of both layouts with ND4J's operations in float64. */
class MapPassTest {

    private static final double ROUNDING = 2e-5;

    static List<long[]> shapes() {
        return List.of(
                new long[] {3, 5, 4, 6},
                new long[] {2, 1, 3, 3},
                new long[] {1, 7, 1, 1},
                new long[] {2, 16, 32, 32},
                new long[] {1, 3, 1, 40},
                new long[] {2, 1500, 2, 1});
    }

    private static INDArray random(int seed, long... shape) {
        Random random = new Random(seed);
        INDArray array = Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
        for (long i = 0; i < array.length(); i++) {
            array.putScalar(i, (float) (Math.round(random.nextGaussian() * 8) / 8.0));
        }
        return array;
    }

    private static INDArray in(Layout layout, INDArray array) {
        INDArray copy = layout.view(Nd4j.createUninitialized(DataType.FLOAT, layout.shapeInMemory(array.shape()), 'c'));
        copy.assign(array);
        return copy;
    }

    /** Maps x and y, then gates per channel, pixel, row, column, and a table that images share. */
    private static List<INDArray> inputs(long... s) {
        return List.of(
                random(1, s),
                random(2, s),
                random(3, s[0], s[1]),
                random(4, s[0], 1, s[2], s[3]),
                random(5, s[0], s[1], s[2], 1),
                random(6, s[0], s[1], 1, s[3]),
                random(7, 1, s[1], s[2], s[3]));
    }

    /** Results that use every operation and every way to repeat an array. */
    private static List<Result> results(List<INDArray> in) {
        FeatureMap x = FeatureMap.of(in.get(0));
        FeatureMap y = FeatureMap.of(in.get(1));
        FeatureMap gated = x.times(in.get(2)).times(in.get(3));
        FeatureMap sum =
                gated.plus(y.times(in.get(4))).minus(FeatureMap.of(in.get(5)).times(0.5));
        FeatureMap mixed = sum.times(in.get(6)).max(x).plus(x.atLeast(y));
        List<Result> results = new ArrayList<>(
                List.of(mixed.values(), sum.values(), sum.times(2).sigmoid().values()));
        for (Over over : Over.values()) {
            results.add(mixed.sum(over));
            results.add(x.times(y).sum(over));
            results.add(x.max(over));
            results.add(x.indexOfMax(over));
        }
        return results;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void equalsNd4jInBothLayouts(long... shape) {
        List<INDArray> inputs = inputs(shape);
        List<INDArray> expected = computed(inputs, array -> array.castTo(DataType.DOUBLE));
        for (Layout layout : Layout.values()) {
            List<INDArray> found =
                    computed(inputs, array -> array.rank() == 4 && sameShape(array, shape) ? in(layout, array) : array);
            for (int i = 0; i < expected.size(); i++) {
                assertArrayEquals(expected.get(i).shape(), found.get(i).shape());
                INDArray difference = found.get(i).castTo(DataType.DOUBLE).sub(expected.get(i));
                double scale = 1 + expected.get(i).amaxNumber().doubleValue();
                assertEquals(
                        0, difference.amaxNumber().doubleValue() / scale, ROUNDING, "result " + i + " in " + layout);
            }
        }
    }

    private static boolean sameShape(INDArray array, long... shape) {
        return java.util.Arrays.equals(array.shape(), shape);
    }

    private static List<INDArray> computed(List<INDArray> inputs, Function<INDArray, INDArray> prepared) {
        return MapPass.compute(results(inputs.stream().map(prepared).toList()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theGradientOfAMaximumGoesWhereItWasTaken(long... shape) {
        INDArray x = random(1, shape);
        for (Over over : Over.values()) {
            INDArray index = MapPass.compute(FeatureMap.of(x).indexOfMax(over));
            INDArray values = random(2, over.reduced(shape));
            INDArray expected =
                    MapPass.compute(FeatureMap.at(values.castTo(DataType.DOUBLE), index.castTo(DataType.DOUBLE), over)
                            .plus(FeatureMap.of(x.castTo(DataType.DOUBLE)).times(0))
                            .values());
            for (Layout layout : Layout.values()) {
                INDArray found = MapPass.compute(FeatureMap.of(in(layout, x))
                        .times(0)
                        .plus(FeatureMap.at(values, index, over))
                        .values());
                assertEquals(Optional.of(layout), layoutOf(found, layout));
                assertEquals(expected, found.dup('c').castTo(DataType.DOUBLE), over + " in " + layout);
            }
        }
    }

    /** A map of one channel or one pixel has both layouts. */
    private static Optional<Layout> layoutOf(INDArray map, Layout wanted) {
        boolean both = map.size(1) == 1 || map.size(2) * map.size(3) == 1;
        return both ? Optional.of(wanted) : Layout.of(map);
    }

    @Test
    void whatIsNotANumberIsNotHidden() {
        INDArray x = Nd4j.createFromArray(1f, Float.NaN, 3f, 2f).reshape(1, 1, 2, 2);
        for (Layout layout : Layout.values()) {
            List<INDArray> found = MapPass.compute(List.of(
                    FeatureMap.of(in(layout, x)).max(Over.PIXELS),
                    FeatureMap.of(in(layout, x)).indexOfMax(Over.PIXELS)));
            assertTrue(Float.isNaN(found.get(0).getFloat(0)));
            float index = found.get(1).getFloat(0);
            assertTrue(index >= 0 && index < 4, "index " + index);
        }
    }

    /** Two images of two channels; the first maxima are where the comparison of infinite values hides them. */
    @Test
    void infiniteValuesDoNotHideAnIndex() {
        float high = Float.POSITIVE_INFINITY;
        float low = Float.NEGATIVE_INFINITY;
        INDArray x = Nd4j.createFromArray(low, low, 3f, 2f, low, low, low, low, high, 1f, high, 2f, 4f, high, low, 5f)
                .reshape(2, 2, 2, 2);
        for (Layout layout : Layout.values()) {
            FeatureMap map = FeatureMap.of(in(layout, x));
            List<INDArray> found = MapPass.compute(List.of(
                    map.max(Over.PIXELS),
                    map.indexOfMax(Over.PIXELS),
                    map.max(Over.CHANNELS),
                    map.indexOfMax(Over.CHANNELS)));
            assertArrayEquals(new float[] {3, low, high, high}, floats(found.get(0)), layout.name());
            assertArrayEquals(new float[] {2, 0, 0, 1}, floats(found.get(1)), layout.name());
            assertArrayEquals(new float[] {low, low, 3, 2, high, high, high, 5}, floats(found.get(2)), layout.name());
            assertArrayEquals(new float[] {0, 0, 0, 0, 0, 1, 0, 1}, floats(found.get(3)), layout.name());
        }
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').reshape(array.length()).toFloatVector();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void meansAreSumsDividedByTheirNumber(long... shape) {
        for (Layout layout : Layout.values()) {
            FeatureMap map = FeatureMap.of(in(layout, random(1, shape)));
            for (Over over : Over.values()) {
                Result mean = map.mean(over);
                List<INDArray> found = MapPass.compute(List.of(map.sum(over), mean, mean));
                INDArray expected = found.get(0).div(over.count(shape));
                assertArrayEquals(floats(expected), floats(found.get(1)), 1e-6f, over + " in " + layout);
                assertArrayEquals(floats(found.get(1)), floats(found.get(2)), "asked for twice");
            }
        }
    }

    @Test
    void valuesAtIndicesHaveTheShapeOfAMaximum() {
        FeatureMap map = FeatureMap.of(random(1, 2, 3, 4, 4));
        FeatureMap values = FeatureMap.at(random(2, 2, 3), random(2, 2, 3), Over.CHANNELS);
        assertEquals(
                "values at indices over CHANNELS and the indices must be [2, 1, 4, 4] for the feature map's shape"
                        + " [2, 3, 4, 4]; an array is [2, 3, 1, 1]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MapPass.compute(map.plus(values).values()))
                        .getMessage());
    }

    @Test
    void shapesMustFit() {
        FeatureMap map = FeatureMap.of(random(1, 2, 3, 4, 4));
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> MapPass.compute(map.times(random(2, 2, 2)).values()));
        assertEquals(
                "an array [2, 2, 1, 1] cannot be repeated to the feature map's shape [2, 3, 4, 4]",
                thrown.getMessage());
        thrown = assertThrows(IllegalArgumentException.class, () -> FeatureMap.of(random(1, 3)));
        assertEquals(
                "a feature map is [N,C,H,W], or [N,C] for values per channel; this array is [3]", thrown.getMessage());
    }
}
