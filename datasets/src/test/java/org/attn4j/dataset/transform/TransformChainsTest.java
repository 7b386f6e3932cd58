package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

class TransformChainsTest {

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
    void sameDrawGivesTheSameValuesAndOthersGiveOthers() {
        RgbImage image = Images.smooth(32, 32, 1);
        double[] first = Images.levels(image, Draw.of(1, "augment", 1, 5), RECIPE);
        assertArrayEquals(first, Images.levels(image, Draw.of(1, "augment", 1, 5), RECIPE));
        assertFalse(Arrays.equals(first, Images.levels(image, Draw.of(1, "augment", 2, 5), RECIPE)));
    }

    @Test
    void imageBeforeHasNoInfluence() {
        ImageTransform transform = compile(RECIPE);
        float[] alone = new float[3 * 128 * 128];
        compile(RECIPE).apply(Images.smooth(32, 32, 1), Draw.of(1, "a"), alone, 0);
        float[] after = new float[3 * 128 * 128];
        transform.apply(Images.noise(200, 100, 2), Draw.of(2, "b"), after, 0);
        transform.apply(Images.smooth(32, 32, 1), Draw.of(1, "a"), after, 0);
        assertArrayEquals(alone, after);
    }

    @Test
    void imageIsNotChanged() {
        RgbImage image = Images.noise(32, 32, 3);
        byte[] before = image.pixels().clone();
        Images.levels(image, Draw.of(1, "a"), RECIPE);
        assertArrayEquals(before, image.pixels());
    }

    @Test
    void valuesAreWrittenAtTheOffsetAndNowhereElse() {
        float[] into = new float[10 + 3 * 16 + 10];
        Arrays.fill(into, 7);
        compile(List.of(new ResizeParameters(4))).apply(Images.uniform(8, 8, 255), Draw.of(1, "a"), into, 10);
        for (int i = 0; i < into.length; i++) {
            assertEquals(i < 10 || i >= 58 ? 7 : 1, into[i], 1e-6);
        }
    }

    @Test
    void normalizeTakesTheMeanAndDividesByTheDeviation() {
        float[] into = new float[3];
        compile(List.of(NORMALIZE)).apply(Images.uniform(1, 1, 51), Draw.of(1, "a"), into, 0);
        assertEquals((0.2 - 0.485) / 0.229, into[0], 1e-6);
        assertEquals((0.2 - 0.456) / 0.224, into[1], 1e-6);
        assertEquals((0.2 - 0.406) / 0.225, into[2], 1e-6);
    }

    @Test
    void sizesAreFixedOnlyWhereATransformFixesThem() {
        assertEquals(OptionalInt.of(128), compile(RECIPE).fixedSize());
        ImageTransform empty = compile(List.of());
        assertEquals(OptionalInt.empty(), empty.fixedSize());
        assertEquals(OptionalInt.of(32), empty.outputSize(32, 32));
        assertEquals(OptionalInt.empty(), empty.outputSize(32, 31));
        assertEquals(OptionalInt.of(128), compile(RECIPE).outputSize(17, 40));
    }

    @Test
    void normalizeThatIsNotLastIsRefused() {
        ParameterException e = refused(List.of(new ResizeParameters(8), NORMALIZE, new HorizontalFlipParameters()));
        assertEquals("1", e.component());
        assertEquals("normalize must be the last transform but for random-erasing, is number 2 of 3", e.getMessage());
    }

    @Test
    void cropThatCannotFitIsRefusedWhereTheSizeIsKnown() {
        ParameterException e = refused(List.of(new ResizeParameters(32), new CropResizeParameters(20, 0, 16, 8, 8)));
        assertEquals("1", e.component());
        assertEquals(
                "the crop of 8 x 16 pixels at row 20, column 0 must lie in the image, which is 32 x 32 here",
                e.getMessage());
    }

    @Test
    void cropThatDoesNotFitAnImageIsADataError() {
        ImageTransform transform = compile(List.of(new CropResizeParameters(20, 0, 16, 8, 8)));
        DataException e = assertThrows(DataException.class, () -> transform.outputSize(32, 32));
        assertEquals(
                "an image of 32 x 32 pixels cannot be transformed: the crop of 8 x 16 pixels at row 20, column 0 must"
                        + " lie in the image, which is 32 x 32 here",
                e.getMessage());
        assertThrows(
                DataException.class,
                () -> transform.apply(Images.uniform(32, 32, 1), Draw.of(1, "a"), new float[192], 0));
    }

    @Test
    void imageThatStaysOblongIsADataError() {
        DataException e = assertThrows(DataException.class, () -> compile(List.of())
                .apply(Images.uniform(3, 2, 1), Draw.of(1, "a"), new float[18], 0));
        assertEquals(
                "an image of 3 x 2 pixels becomes 3 x 2, which is not square; begin the transforms with resize",
                e.getMessage());
    }

    @Test
    void transformOfAnotherRoomIsRefused() {
        record Foreign() implements TransformParameters {}
        ParameterException e = refused(List.of(new Foreign()));
        assertEquals("0", e.component());
        assertTrue(e.getMessage().contains("is unknown to this compiler"), e.getMessage());
    }

    @Test
    void ruleBreakingParametersAreNamed() {
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

    private static void assertRule(String component, String message, Runnable making) {
        ParameterException e = assertThrows(ParameterException.class, making::run);
        assertEquals(component, e.component());
        assertEquals(message, e.getMessage());
    }

    private static ImageTransform compile(List<TransformParameters> chain) {
        return new TransformChains().compile(chain);
    }

    private static ParameterException refused(List<TransformParameters> chain) {
        return assertThrows(ParameterException.class, () -> compile(chain));
    }
}
