package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

/** Chains of the built-in transforms, some with a plugin's transform among them. */
class FusedStepsTest {

    private static final NormalizeParameters NORMALIZE =
            new NormalizeParameters(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    private static final List<TransformParameters> RECIPE = List.of(
            new ResizeParameters(130),
            new ColorJitterParameters(0.2, 0.2, 0.2),
            new RandomResizedCropParameters(128, List.of(0.6, 1.0), List.of(0.75, 4.0 / 3)),
            new RandomHorizontalFlipParameters(0.5),
            new RandomRotationParameters(20),
            NORMALIZE);

    @Test
    void sameDrawGivesTheSameValuesAndAnotherGivesOthers() {
        RgbImage image = Images.smooth(32, 32, 1);
        double[] first = Images.levels(image, Draw.of(1, "augment", 1, 5), RECIPE);
        assertArrayEquals(first, Images.levels(image, Draw.of(1, "augment", 1, 5), RECIPE));
        assertFalse(Arrays.equals(first, Images.levels(image, Draw.of(1, "augment", 2, 5), RECIPE)));
    }

    @Test
    void previousImageHasNoInfluence() {
        TransformChain transform = compile(RECIPE);
        float[] alone = new float[3 * 128 * 128];
        compile(RECIPE).apply(Images.smooth(32, 32, 1), Draw.of(1, "a"), new ImageValues(alone, 0, 128));
        float[] after = new float[3 * 128 * 128];
        transform.apply(Images.noise(200, 100, 2), Draw.of(2, "b"), new ImageValues(after, 0, 128));
        transform.apply(Images.smooth(32, 32, 1), Draw.of(1, "a"), new ImageValues(after, 0, 128));
        assertArrayEquals(alone, after);
    }

    @Test
    void inputImageIsNotModified() {
        RgbImage image = Images.noise(32, 32, 3);
        byte[] before = image.pixels().clone();
        Images.levels(image, Draw.of(1, "a"), RECIPE);
        assertArrayEquals(before, image.pixels());
    }

    @Test
    void valuesAreWrittenOnlyAtTheOffset() {
        float[] into = new float[10 + 3 * 16 + 10];
        Arrays.fill(into, 7);
        compile(List.of(new ResizeParameters(4)))
                .apply(Images.uniform(8, 8, 255), Draw.of(1, "a"), new ImageValues(into, 10, 4));
        for (int i = 0; i < into.length; i++) {
            assertEquals(i < 10 || i >= 58 ? 7 : 1, into[i], 1e-6);
        }
    }

    @Test
    void normalizeSubtractsTheMeanAndDividesByTheDeviation() {
        float[] into = new float[3];
        compile(List.of(NORMALIZE)).apply(Images.uniform(1, 1, 51), Draw.of(1, "a"), new ImageValues(into, 0, 1));
        assertEquals((0.2 - 0.485) / 0.229, into[0], 1e-6);
        assertEquals((0.2 - 0.456) / 0.224, into[1], 1e-6);
        assertEquals((0.2 - 0.406) / 0.225, into[2], 1e-6);
    }

    @Test
    void sizeIsFixedOnlyIfATransformFixesIt() {
        assertEquals(OptionalInt.of(128), compile(RECIPE).fixedSize());
        TransformChain empty = compile(List.of());
        assertEquals(OptionalInt.empty(), empty.fixedSize());
        assertEquals(OptionalInt.of(32), empty.outputSize(32, 32));
        assertEquals(OptionalInt.empty(), empty.outputSize(32, 31));
        assertEquals(OptionalInt.of(128), compile(RECIPE).outputSize(17, 40));
    }

    @Test
    void normalizeThatIsNotLastIsRejected() {
        ParameterException e = rejection(List.of(new ResizeParameters(8), NORMALIZE, new HorizontalFlipParameters()));
        assertEquals("1", e.component());
        assertEquals(
                "must come after all image transforms, including number 3 of 3 (HorizontalFlipParameters)",
                e.getMessage());
    }

    @Test
    void cropThatCannotFitIsRejectedIfTheSizeIsKnown() {
        ParameterException e = rejection(List.of(new ResizeParameters(32), new CropResizeParameters(20, 0, 16, 8, 8)));
        assertEquals("1", e.component());
        assertEquals(
                "the crop of 8 x 16 pixels at row 20, column 0 must lie in the image, which is 32 x 32 here",
                e.getMessage());
    }

    @Test
    void cropThatDoesNotFitAnImageIsADataError() {
        TransformChain transform = compile(List.of(new CropResizeParameters(20, 0, 16, 8, 8)));
        DataException e = assertThrows(DataException.class, () -> transform.outputSize(32, 32));
        assertEquals(
                "an image of 32 x 32 pixels cannot be transformed: the crop of 8 x 16 pixels at row 20, column 0 must"
                        + " lie in the image, which is 32 x 32 here",
                e.getMessage());
        assertThrows(
                DataException.class,
                () -> transform.apply(
                        Images.uniform(32, 32, 1), Draw.of(1, "a"), new ImageValues(new float[192], 0, 8)));
    }

    @Test
    void imageThatIsNotSquareIsADataError() {
        DataException e = assertThrows(DataException.class, () -> compile(List.of())
                .apply(Images.uniform(3, 2, 1), Draw.of(1, "a"), new ImageValues(new float[27], 0, 3)));
        assertEquals(
                "an image of 3 x 2 pixels becomes 3 x 2, which is not square; begin the transforms with resize",
                e.getMessage());
    }

    @Test
    void onlyErasingMayComeAfterNormalize() {
        RandomErasingParameters erasing =
                new RandomErasingParameters(1, List.of(0.1, 0.2), List.of(1.0, 1.0), List.of(0.0), false);
        assertRejected(
                "0",
                "must come after all image transforms, including number 2 of 3 (ResizeParameters)",
                List.of(NORMALIZE, new ResizeParameters(8), NORMALIZE));
        assertRejected(
                "1",
                "a chain can have only one scaling; the first is number 1 of 2 (NormalizeParameters)",
                List.of(NORMALIZE, NORMALIZE));
        String beforeErasing =
                "must come before number 2 of 3 (RandomErasingParameters), which changes the final values";
        assertRejected("2", beforeErasing, List.of(NORMALIZE, erasing, new HorizontalFlipParameters()));
        assertRejected("2", beforeErasing, List.of(NORMALIZE, erasing, NORMALIZE));
    }

    private static void assertRejected(String component, String rule, List<TransformParameters> chain) {
        ParameterException e = rejection(chain);
        assertEquals(component, e.component());
        assertEquals(rule, e.getMessage());
    }

    /** A transform that inverts the levels, as a plugin might provide. */
    private record Invert() implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            byte[] pixels = image.pixels().clone();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (255 - (pixels[i] & 0xFF));
            }
            return new RgbImage(image.width(), image.height(), pixels);
        }
    }

    /** Geometry is applied in 8 bits before a plugin's transform, and continues after it with the same draw. */
    @Test
    void pluginsTransformWorksAmongBuiltInOnes() {
        RgbImage image = Images.smooth(32, 32, 4);
        List<TransformParameters> chain = List.of(
                new RandomRotationParameters(30),
                new ResizeParameters(48),
                new Invert(),
                new RandomCropParameters(40, 2),
                new RandomHorizontalFlipParameters(0.5));
        double[] together = Images.levels(image, Draw.of(3, "a"), chain);
        Draw draw = Draw.of(3, "a");
        RgbImage turned = apply(image, draw, chain.subList(0, 2));
        RgbImage inverted = new Invert().apply(turned, draw);
        assertArrayEquals(Images.levels(inverted, draw, chain.subList(3, 5)), together);
        assertEquals(OptionalInt.of(40), compile(chain).fixedSize());
    }

    /** Without interpolation a chain's values are whole levels, so 8 bits lose nothing. */
    @Test
    void imagesAndValuesOfOneChainAgree() {
        RgbImage image = Images.noise(32, 32, 5);
        List<TransformParameters> chain =
                List.of(new ColorJitterParameters(0.3, 0.3, 0.3), new RandomCropParameters(32, 4));
        double[] values = Images.levels(image, Draw.of(6, "a"), chain);
        assertArrayEquals(values, Images.planes(apply(image, Draw.of(6, "a"), chain)), 1e-4);
    }

    private static RgbImage apply(RgbImage image, Draw draw, List<TransformParameters> chain) {
        ImageTransform joined = (ImageTransform) chain.get(0).create();
        for (TransformParameters next : chain.subList(1, chain.size())) {
            joined = joined.joined((ImageTransform) next.create()).orElseThrow();
        }
        return joined.apply(image, draw);
    }

    @Test
    void invalidParametersAreReported() {
        assertRule(
                "mean",
                "must have 3 numbers (red, green, blue), had 1",
                () -> new NormalizeParameters(List.of(0.5), List.of(1.0, 1.0, 1.0)));
        assertRule(
                "std",
                "must be above 0, was 0.0",
                () -> new NormalizeParameters(List.of(0.5, 0.5, 0.5), List.of(1.0, 0.0, 1.0)));
        assertRule(
                "scale",
                "must be [low, high] with 0 < low <= high, was [1.0, 0.6]",
                () -> new RandomResizedCropParameters(8, List.of(1.0, 0.6), List.of(0.75, 1.33)));
        assertRule(
                "ratio",
                "must be [low, high] with 0 < low <= high, was [1.0]",
                () -> new RandomResizedCropParameters(8, List.of(0.6, 1.0), List.of(1.0)));
    }

    private static void assertRule(String component, String message, Runnable constructor) {
        ParameterException e = assertThrows(ParameterException.class, constructor::run);
        assertEquals(component, e.component());
        assertEquals(message, e.getMessage());
    }

    private static TransformChain compile(List<TransformParameters> chain) {
        return TransformChain.of(chain);
    }

    private static ParameterException rejection(List<TransformParameters> chain) {
        return assertThrows(ParameterException.class, () -> compile(chain));
    }
}
