package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

/** Compares one warp with the same steps applied separately. */
class WarpTest {

    private static final Draw UNUSED = Draw.of(0, "unused");

    /**
     * Black edges may shift by a pixel, and separate steps round to whole levels, so single values may differ but not
     * the mean.
     */
    @Test
    void composedGeometryEqualsStepByStepWithinTwoLevelsOnAverage() {
        for (int i = 0; i < 50; i++) {
            List<TransformParameters> chain = randomChain(Draw.of(1, "chain", i));
            RgbImage image = Images.smooth(32, 32, i);
            double difference =
                    Images.meanDifference(Images.levels(image, UNUSED, chain), Images.stepByStep(image, chain));
            assertTrue(difference < 2, chain + " differs by " + difference);
        }
    }

    @Test
    void cropAndFlipAreExact() {
        RgbImage image = Images.noise(16, 16, 1);
        List<TransformParameters> chain = List.of(
                new CropResizeParameters(3, 5, 8, 8, 8),
                new HorizontalFlipParameters(),
                new CropResizeParameters(1, 2, 4, 4, 4));
        double[] levels = Images.levels(image, UNUSED, chain);
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                int column = 5 + 7 - (x + 2);
                int expected = image.pixels()[3 * ((y + 4) * 16 + column)] & 0xFF;
                assertEquals(expected, levels[y * 4 + x], 1e-4);
            }
        }
    }

    @Test
    void pixelsOutsideACropHaveNoInfluence() {
        byte[] pixels = new byte[3 * 8 * 8];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % 8;
            int y = i / 24;
            pixels[i] = (byte) (x >= 2 && x < 6 && y >= 2 && y < 6 ? 90 : 255);
        }
        for (double level :
                Images.levels(new RgbImage(8, 8, pixels), UNUSED, new CropResizeParameters(2, 2, 4, 4, 64))) {
            assertEquals(90, level, 1e-3);
        }
    }

    @Test
    void quarterTurnsMoveEveryPixel() {
        RgbImage image = Images.noise(9, 9, 2);
        double[] source = Images.planes(image);
        double[] turned = Images.levels(image, UNUSED, new RotateParameters(90));
        for (int y = 1; y < 8; y++) {
            for (int x = 1; x < 8; x++) {
                assertEquals(source[x * 9 + (8 - y)], turned[y * 9 + x], 0.01);
            }
        }
    }

    @Test
    void cornersOfARotationStayBlackThroughColourCropAndFlip() {
        double[] levels = Images.levels(
                Images.uniform(32, 32, 200),
                UNUSED,
                new ResizeParameters(64),
                new RotateParameters(45),
                new BrightnessParameters(1.2),
                new SaturationParameters(0.8),
                new HorizontalFlipParameters(),
                new CropResizeParameters(0, 0, 60, 60, 64));
        assertEquals(0, levels[0]);
        assertEquals(0, levels[5 * 64 + 5]);
        assertEquals(240, levels[32 * 64 + 32], 1);
    }

    @Test
    void contrastAfterARotationIncludesTheBlackCorners() {
        List<TransformParameters> chain = List.of(new RotateParameters(45), new ContrastParameters(0.5));
        double[] levels = Images.levels(Images.uniform(64, 64, 200), UNUSED, chain);
        double share = 2 * (Math.sqrt(2) - 1);
        double mean = Math.rint(200 * share);
        assertEquals(mean / 2, levels[0], 2);
        assertEquals((mean + 200) / 2, levels[32 * 64 + 32], 2);
    }

    @Test
    void rotationsAddUp() {
        RgbImage image = Images.smooth(64, 64, 3);
        double[] twice = Images.levels(image, UNUSED, new RotateParameters(20), new RotateParameters(-20));
        double[] source = Images.planes(image);
        for (int y = 24; y < 40; y++) {
            for (int x = 24; x < 40; x++) {
                assertEquals(source[y * 64 + x], twice[y * 64 + x], 2);
            }
        }
    }

    @Test
    void downscalingAveragesInsteadOfSkippingPixels() {
        byte[] pixels = new byte[3 * 64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((i / 3 + i / 192) % 2 * 254);
        }
        for (double level : Images.levels(new RgbImage(64, 64, pixels), UNUSED, new ResizeParameters(8))) {
            assertEquals(127, level, 3);
        }
    }

    @Test
    void downscalingByTwoUsesTriangleWeightsOverFourPixels() {
        byte[] pixels = new byte[3 * 8 * 8];
        for (int y = 0; y < 8; y++) {
            for (int c = 0; c < 3; c++) {
                pixels[3 * (y * 8 + 3) + c] = (byte) 160;
            }
        }
        double[] levels = Images.levels(new RgbImage(8, 8, pixels), UNUSED, new ResizeParameters(4));
        assertEquals(160 * 3.0 / 8, levels[1], 0.51);
        assertEquals(160 / 8.0, levels[2], 0.51);
        assertEquals(0, levels[3]);
    }

    @Test
    void downscalingACropUsesNoPixelsOutside() {
        byte[] pixels = new byte[3 * 40 * 40];
        for (int i = 0; i < pixels.length; i++) {
            int x = i / 3 % 40;
            pixels[i] = (byte) (x >= 10 && x < 30 ? 100 : 255);
        }
        for (double level :
                Images.levels(new RgbImage(40, 40, pixels), UNUSED, new CropResizeParameters(10, 10, 20, 20, 5))) {
            assertEquals(100, level, 0.51);
        }
    }

    @Test
    void flipAndDownscalingCommute() {
        RgbImage image = Images.noise(50, 50, 4);
        double[] before = Images.levels(image, UNUSED, new HorizontalFlipParameters(), new ResizeParameters(16));
        double[] after = Images.levels(image, UNUSED, new ResizeParameters(16), new HorizontalFlipParameters());
        assertTrue(Images.greatestDifference(before, after) <= 1);
    }

    @Test
    void oblongImagesBecomeSquare() {
        double[] levels = Images.levels(Images.uniform(100, 10, 77), UNUSED, new ResizeParameters(32));
        assertEquals(3 * 32 * 32, levels.length);
        for (double level : levels) {
            assertEquals(77, level, 0.01);
        }
    }

    private static List<TransformParameters> randomChain(Draw draw) {
        List<TransformParameters> chain = new ArrayList<>();
        chain.add(new ResizeParameters(130));
        int height = 90 + draw.below(40);
        int width = 90 + draw.below(40);
        chain.add(new CropResizeParameters(draw.below(131 - height), draw.below(131 - width), height, width, 128));
        if (draw.uniform() < 0.5) {
            chain.add(new HorizontalFlipParameters());
        }
        chain.add(new RotateParameters(draw.uniform(-20, 20)));
        return chain;
    }
}
