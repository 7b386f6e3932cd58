package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.Scaling;
import org.junit.jupiter.api.Test;

/** Statistics of 10,000 draws. Tolerances of counts and means are five standard deviations. */
class RandomTransformsTest {

    private static final int DRAWS = 10_000;
    private static final RandomResizedCropParameters CROP =
            new RandomResizedCropParameters(128, List.of(0.6, 1.0), List.of(0.75, 4.0 / 3));

    @Test
    void jitterOrdersAreUniform() {
        Map<JitterOrder, Integer> counts = new EnumMap<>(JitterOrder.class);
        for (int i = 0; i < DRAWS; i++) {
            counts.merge(JitterOrder.draw(Draw.of(1, "order", i)), 1, Integer::sum);
        }
        assertEquals(6, counts.size());
        double spread = Math.sqrt(DRAWS * (1.0 / 6) * (5.0 / 6));
        counts.forEach((order, count) -> assertEquals(DRAWS / 6.0, count, 5 * spread, order.name()));
    }

    @Test
    void jitterAppliesItsThreeStepsInTheDrawnOrder() {
        for (int i = 0; i < 60; i++) {
            Draw same = Draw.of(2, "jitter", i);
            double brightness = same.uniform(0.8, 1.2);
            double contrast = same.uniform(0.8, 1.2);
            double saturation = same.uniform(0.8, 1.2);
            WarpedImage warped = new WarpedImage();
            warped.load(Images.noise(8, 8, 1));
            JitterOrder.draw(same).apply(warped, brightness, contrast, saturation);
            float[] expected = new float[3 * 64];
            warped.write(Scaling.levels(), expected, 0);
            double[] levels = Images.levels(
                    Images.noise(8, 8, 1), Draw.of(2, "jitter", i), new ColorJitterParameters(0.2, 0.2, 0.2));
            for (int p = 0; p < levels.length; p++) {
                assertEquals(expected[p], levels[p], 1e-3);
            }
        }
    }

    @Test
    void brightnessFactorsAreUniformWithinTheirRange() {
        double least = 2;
        double greatest = 0;
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double[] levels = Images.levels(
                    Images.uniform(1, 1, 200), Draw.of(3, "jitter", i), new ColorJitterParameters(0.2, 0, 0));
            double factor = levels[0] / 200;
            least = Math.min(least, factor);
            greatest = Math.max(greatest, factor);
            sum += factor;
        }
        double truncation = 1 / 200.0;
        assertTrue(least >= 0.8 - truncation && least < 0.8 + truncation, "least " + least);
        assertTrue(greatest <= 1.2 && greatest > 1.2 - 2 * truncation, "greatest " + greatest);
        assertEquals(1 - truncation / 2, sum / DRAWS, 5 * 0.4 / Math.sqrt(12.0 * DRAWS));
    }

    @Test
    void flipsOccurWithTheirProbability() {
        for (double p : new double[] {0, 0.3, 0.5, 1}) {
            int flips = 0;
            for (int i = 0; i < DRAWS; i++) {
                double[] levels = Images.levels(
                        Images.noise(2, 2, 5), Draw.of(4, "flip", i), new RandomHorizontalFlipParameters(p));
                flips += Images.greatestDifference(levels, Images.planes(Images.noise(2, 2, 5))) > 0.5 ? 1 : 0;
            }
            assertEquals(p * DRAWS, flips, 5 * Math.sqrt(DRAWS * p * (1 - p)));
        }
    }

    @Test
    void cropsHaveTheirAreaAndRatio() {
        double area = 0;
        double logRatio = 0;
        double leastArea = 1;
        for (int i = 0; i < DRAWS; i++) {
            CropBox box = CropBox.draw(CROP, 130, 130, Draw.of(5, "crop", i));
            assertTrue(box.top() >= 0 && box.top() + box.height() <= 130);
            assertTrue(box.left() >= 0 && box.left() + box.width() <= 130);
            double share = box.width() * box.height() / (130.0 * 130);
            double ratio = (double) box.width() / box.height();
            assertTrue(share > 0.6 - 0.01 && share <= 1, "share " + share);
            assertTrue(ratio > 0.75 - 0.02 && ratio < 4.0 / 3 + 0.03, "ratio " + ratio);
            area += share;
            logRatio += Math.log(ratio);
            leastArea = Math.min(leastArea, share);
        }
        assertTrue(leastArea < 0.61);
        assertTrue(area / DRAWS > 0.73 && area / DRAWS < 0.80, "mean area " + area / DRAWS);
        assertEquals(0, logRatio / DRAWS, 0.01);
    }

    /** In a large image every drawn rectangle fits, so none is redrawn. */
    @Test
    void ratiosAreLogUniformAndAreasUniformIfAllFit() {
        RandomResizedCropParameters small =
                new RandomResizedCropParameters(8, List.of(0.1, 0.5), List.of(0.75, 4.0 / 3));
        int[] areas = new int[4];
        int[] ratios = new int[4];
        for (int i = 0; i < DRAWS; i++) {
            CropBox box = CropBox.draw(small, 2000, 2000, Draw.of(6, "crop", i));
            double share = box.width() * box.height() / 4e6;
            double log = Math.log((double) box.width() / box.height()) / Math.log(4.0 / 3);
            areas[(int) Math.max(0, Math.min(3, (share - 0.1) / 0.1))]++;
            ratios[(int) Math.max(0, Math.min(3, (log + 1) * 2))]++;
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(DRAWS / 4.0, areas[i], 5 * Math.sqrt(DRAWS * 0.25 * 0.75));
            assertEquals(DRAWS / 4.0, ratios[i], 5 * Math.sqrt(DRAWS * 0.25 * 0.75));
        }
    }

    @Test
    void cropsReachAllEdges() {
        boolean[] seen = new boolean[4];
        for (int i = 0; i < DRAWS; i++) {
            CropBox box = CropBox.draw(CROP, 130, 130, Draw.of(7, "crop", i));
            seen[0] |= box.top() == 0;
            seen[1] |= box.left() == 0;
            seen[2] |= box.top() + box.height() == 130;
            seen[3] |= box.left() + box.width() == 130;
        }
        assertTrue(seen[0] && seen[1] && seen[2] && seen[3]);
    }

    @Test
    void cropThatNeverFitsIsCentred() {
        CropBox wide = CropBox.draw(CROP, 400, 100, Draw.of(8, "crop"));
        assertEquals(new CropBox(0, 133, 100, 133), wide);
        CropBox high = CropBox.draw(CROP, 100, 400, Draw.of(8, "crop"));
        assertEquals(new CropBox(133, 0, 133, 100), high);
    }

    /** The only random number drawn is the angle. */
    @Test
    void rotationsAreUniformInBothDirections() {
        int left = 0;
        double greatest = 0;
        for (int i = 0; i < DRAWS; i++) {
            double angle = Draw.of(9, "turn", i).uniform(-20, 20);
            double[] drawn =
                    Images.levels(Images.smooth(8, 8, 1), Draw.of(9, "turn", i), new RandomRotationParameters(20));
            double[] fixed = Images.levels(Images.smooth(8, 8, 1), Draw.of(0, "unused"), new RotateParameters(angle));
            assertEquals(0, Images.greatestDifference(drawn, fixed));
            left += angle > 0 ? 1 : 0;
            greatest = Math.max(greatest, Math.abs(angle));
        }
        assertEquals(DRAWS / 2.0, left, 5 * Math.sqrt(DRAWS * 0.25));
        assertTrue(greatest > 19.9);
    }
}
