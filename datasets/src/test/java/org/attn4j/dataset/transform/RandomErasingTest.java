package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

class RandomErasingTest {

    private static final int DRAWS = 10_000;
    private static final List<Double> SCALE = List.of(0.02, 0.33);
    private static final List<Double> RATIO = List.of(0.3, 3.3);
    private static final NormalizeParameters NORMALIZE =
            new NormalizeParameters(List.of(0.5, 0.5, 0.5), List.of(0.25, 0.25, 0.25));

    private static RandomErasingParameters erasing(double p, boolean noise, Double... value) {
        return new RandomErasingParameters(p, SCALE, RATIO, List.of(value), noise);
    }

    /** The chain's values, all of which are 2 before erasing: white is (1 - 0.5) / 0.25. */
    private static float[] values(int side, Draw draw, RandomErasingParameters erasing) {
        float[] values = new float[3 * side * side];
        TransformChain.of(List.of(NORMALIZE, erasing))
                .apply(Images.uniform(side, side, 255), draw, new ImageValues(values, 0, side));
        return values;
    }

    @Test
    void erasesExactlyTheDrawnRectangleInEveryPlane() {
        for (int i = 0; i < 200; i++) {
            Draw same = Draw.of(1, "erase", i);
            same.uniform();
            CropBox box = ErasedBox.draw(erasing(1, false, 0.0), 32, same).orElseThrow();
            float[] values = values(32, Draw.of(1, "erase", i), erasing(1, false, -1.0, 0.0, 1.0));
            for (int p = 0; p < values.length; p++) {
                int row = p % 1024 / 32;
                int column = p % 32;
                boolean inside = row >= box.top()
                        && row < box.top() + box.height()
                        && column >= box.left()
                        && column < box.left() + box.width();
                assertEquals(inside ? p / 1024 - 1 : 2, values[p], 1e-5);
            }
        }
    }

    @Test
    void singleValueAppliesToAllColours() {
        float[] values = values(16, Draw.of(2, "erase"), erasing(1, false, 0.5));
        int erased = 0;
        for (int p = 0; p < 256; p++) {
            assertEquals(values[p], values[256 + p]);
            assertEquals(values[p], values[512 + p]);
            erased += values[p] == 0.5f ? 1 : 0;
        }
        assertTrue(erased > 0);
    }

    @Test
    void erasingOccursWithItsProbability() {
        for (double p : new double[] {0, 0.25, 1}) {
            int erased = 0;
            for (int i = 0; i < DRAWS; i++) {
                float[] values = values(8, Draw.of(3, "erase", i), erasing(p, false, 0.0));
                boolean any = false;
                for (float value : values) {
                    any |= value == 0;
                }
                erased += any ? 1 : 0;
            }
            assertEquals(p * DRAWS, erased, 5 * Math.sqrt(DRAWS * p * (1 - p)));
        }
    }

    /** In a large image hardly any rectangle is redrawn, so shares are uniform and ratios log-uniform. */
    @Test
    void areasAreUniformAndAspectRatiosLogUniform() {
        int[] areas = new int[4];
        int[] ratios = new int[4];
        RandomErasingParameters rule =
                new RandomErasingParameters(1, List.of(0.02, 0.22), List.of(0.5, 4.0), List.of(0.0), false);
        for (int i = 0; i < DRAWS; i++) {
            CropBox box = ErasedBox.draw(rule, 1000, Draw.of(4, "erase", i)).orElseThrow();
            double share = box.width() * box.height() / 1e6;
            double log = Math.log((double) box.height() / box.width()) / Math.log(2);
            areas[(int) Math.max(0, Math.min(3, (share - 0.02) / 0.05))]++;
            ratios[(int) Math.max(0, Math.min(3, (log + 1) / 0.75))]++;
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(DRAWS / 4.0, areas[i], 5 * Math.sqrt(DRAWS * 0.25 * 0.75));
            assertEquals(DRAWS / 4.0, ratios[i], 5 * Math.sqrt(DRAWS * 0.25 * 0.75));
        }
    }

    @Test
    void bothSidesAreSmallerThanTheImageAndPositionsReachAllEdges() {
        boolean[] seen = new boolean[4];
        for (int i = 0; i < DRAWS; i++) {
            CropBox box = ErasedBox.draw(erasing(1, false, 0.0), 32, Draw.of(5, "erase", i))
                    .orElseThrow();
            assertTrue(box.height() < 32 && box.width() < 32);
            seen[0] |= box.top() == 0;
            seen[1] |= box.left() == 0;
            seen[2] |= box.top() + box.height() == 32;
            seen[3] |= box.left() + box.width() == 32;
        }
        assertTrue(seen[0] && seen[1] && seen[2] && seen[3]);
    }

    @Test
    void rectangleThatNeverFitsErasesNothing() {
        RandomErasingParameters all =
                new RandomErasingParameters(1, List.of(1.0, 1.0), List.of(1.0, 1.0), List.of(0.0), false);
        assertEquals(Optional.empty(), ErasedBox.draw(all, 32, Draw.of(6, "erase")));
        for (float value : values(32, Draw.of(6, "erase"), all)) {
            assertEquals(2, value, 1e-5);
        }
    }

    @Test
    void noiseIsStandardNormal() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < 300; i++) {
            for (float value : values(32, Draw.of(7, "erase", i), erasing(1, true, 9.0))) {
                if (Math.abs(value - 2) > 1e-4) {
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
        }
        assertTrue(count > 100_000, "erased " + count);
        assertEquals(0, sum / count, 5 / Math.sqrt(count));
        assertEquals(1, squares / count, 5 * Math.sqrt(2.0 / count));
    }

    @Test
    void erasingIsReproducibleAndLeavesOtherImagesOfTheBatchUnchanged() {
        float[] first = values(32, Draw.of(8, "augment", 1, 5), erasing(1, true, 0.0));
        assertArrayEquals(first, values(32, Draw.of(8, "augment", 1, 5), erasing(1, true, 0.0)));
        float[] into = new float[10 + 3 * 64 + 10];
        TransformChain.of(List.of(erasing(1, false, 7.0)))
                .apply(Images.uniform(8, 8, 255), Draw.of(9, "a"), new ImageValues(into, 10, 8));
        for (int i = 0; i < 10; i++) {
            assertEquals(0, into[i]);
            assertEquals(0, into[into.length - 1 - i]);
        }
    }

    @Test
    void erasingMustBeAtTheEnd() {
        ParameterException e = assertThrows(
                ParameterException.class,
                () -> compile(new ResizeParameters(8), erasing(1, false, 0.0), new HorizontalFlipParameters()));
        assertEquals("2", e.component());
        assertEquals(
                "must come before number 2 of 3 (RandomErasingParameters), which changes the final values",
                e.getMessage());
        ParameterException normalize =
                assertThrows(ParameterException.class, () -> compile(erasing(1, false, 0.0), NORMALIZE));
        assertEquals("1", normalize.component());
        compile(NORMALIZE, erasing(1, false, 0.0), erasing(0.5, true, 0.0));
    }

    private static void compile(TransformParameters... chain) {
        TransformChain.of(List.of(chain));
    }
}
