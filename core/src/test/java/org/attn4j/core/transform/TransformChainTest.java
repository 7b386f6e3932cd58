package org.attn4j.core.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;

class TransformChainTest {

    private static final RgbImage IMAGE = new RgbImage(1, 1, new byte[] {51, 102, (byte) 255});

    /** Adds a level to every channel. */
    private record Brighter(int levels) implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            byte[] pixels = image.pixels().clone();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) Math.min(255, (pixels[i] & 0xFF) + levels);
            }
            return new RgbImage(image.width(), image.height(), pixels);
        }

        @Override
        public Optional<ImageTransform> joined(ImageTransform next) {
            return next instanceof Brighter other ? Optional.of(new Brighter(levels + other.levels)) : Optional.empty();
        }
    }

    /** Returns a black image of one size, but can claim another. */
    private record Black(ImageSize size, ImageSize claimed) implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            return new RgbImage(size.width(), size.height(), new byte[3 * size.width() * size.height()]);
        }

        @Override
        public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
            input.filter(image -> image.width() > 100).ifPresent(image -> {
                throw new ParameterException("size", "images have at most 100 columns, this has " + image.width());
            });
            return Optional.of(claimed);
        }
    }

    /** Adds a random number to every value. */
    private record Noise() implements TransformParameters, ValueTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public void apply(ImageValues values, Draw draw) {
            for (int c = 0; c < 3; c++) {
                for (int row = 0; row < values.side(); row++) {
                    for (int column = 0; column < values.side(); column++) {
                        values.set(c, row, column, values.get(c, row, column) + (float) draw.uniform());
                    }
                }
            }
        }
    }

    private static Black black(int width, int height) {
        return new Black(new ImageSize(width, height), new ImageSize(width, height));
    }

    private static TransformParameters scaling(Scaling scaling) {
        return () -> scaling;
    }

    private static float[] values(RgbImage image, TransformParameters... chain) {
        float[] values = new float[3];
        TransformChain.of(List.of(chain)).apply(image, Draw.of(1, "a"), new ImageValues(values, 0, 1));
        return values;
    }

    @Test
    void emptyChainScalesLevelsToOne() {
        assertArrayEquals(new float[] {0.2f, 0.4f, 1}, values(IMAGE), 1e-7f);
    }

    @Test
    void valueTransformsFollowTheScalingWhichFollowsImageTransforms() {
        float noise = (float) Draw.of(1, "a").uniform();
        Scaling doubled = new Scaling(new float[] {2, 2, 2}, new float[] {0, 0, 1});
        float[] values = values(IMAGE, new Brighter(9), scaling(doubled), new Noise());
        assertEquals(120 + noise, values[0]);
        assertEquals(511, values[2], 1);
    }

    @Test
    void normalizedSubtractsTheMeanAndDividesByTheDeviation() {
        float[] values = values(IMAGE, scaling(Scaling.normalized(List.of(0.5, 0.4, 0.0), List.of(0.3, 0.1, 2.0))));
        assertArrayEquals(new float[] {-1, 0, 0.5f}, values, 1e-6f);
    }

    /**
     * If 255 is halved and doubled, it becomes 254 with 127.5 rounded down in between, but stays 255 if the two are
     * combined.
     */
    @Test
    void joinedTransformsAreAppliedAsOne() {
        float[] joined = values(IMAGE, new Times(0.5), new Times(2));
        assertArrayEquals(values(IMAGE, new Times(1)), joined);
        float[] separate = values(IMAGE, new Times(0.5), new Noiseless(), new Times(2));
        assertFalse(Arrays.equals(joined, separate), "levels are rounded before a transform that cannot be joined");
    }

    /** Multiplies levels and rounds down; neighbours are joined to one product. */
    private record Times(double factor) implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public Optional<ImageTransform> joined(ImageTransform next) {
            return next instanceof Times times ? Optional.of(new Times(factor * times.factor)) : Optional.empty();
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            byte[] pixels = new byte[image.pixels().length];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (int) ((image.pixels()[i] & 0xFF) * factor);
            }
            return new RgbImage(image.width(), image.height(), pixels);
        }
    }

    @Test
    void otherImagesInTheArrayAreUnchanged() {
        float[] array = new float[20];
        Arrays.fill(array, 7);
        TransformChain.of(List.of(black(2, 2), new Noise()))
                .apply(IMAGE, Draw.of(1, "a"), new ImageValues(array, 5, 2));
        for (int i = 0; i < array.length; i++) {
            assertEquals(i < 5 || i >= 17, array[i] == 7);
        }
    }

    @Test
    void sizeIsFixedIfATransformFixesIt() {
        assertEquals(
                OptionalInt.empty(), TransformChain.of(List.of(new Brighter(1))).fixedSize());
        assertEquals(
                OptionalInt.of(4), TransformChain.of(List.of(new Brighter(1))).outputSize(4, 4));
        assertEquals(OptionalInt.of(8), TransformChain.of(List.of(black(8, 8))).fixedSize());
        assertEquals(
                OptionalInt.empty(), TransformChain.of(List.of(black(8, 9))).fixedSize());
    }

    @Test
    void imageOfUnsupportedSizeIsADataError() {
        DataException e = assertThrows(DataException.class, () -> TransformChain.of(List.of(black(8, 8)))
                .outputSize(101, 8));
        assertEquals(
                "an image of 101 x 8 pixels cannot be transformed: images have at most 100 columns, this has 101",
                e.getMessage());
    }

    @Test
    void transformThatRejectsItsInputSizeIsNamedByItsIndex() {
        ParameterException e =
                assertThrows(ParameterException.class, () -> TransformChain.of(List.of(black(101, 101), black(8, 8))));
        assertEquals("1", e.component());
        assertEquals("images have at most 100 columns, this has 101", e.getMessage());
    }

    @Test
    void resultOfAnotherSizeThanClaimedIsRejectedBeforeWriting() {
        float[] array = new float[48];
        Arrays.fill(array, 7);
        TransformChain chain = TransformChain.of(List.of(new Black(new ImageSize(3, 3), new ImageSize(2, 2))));
        DataException e = assertThrows(
                DataException.class, () -> chain.apply(IMAGE, Draw.of(1, "a"), new ImageValues(array, 0, 2)));
        assertEquals(
                "an image of 1 x 1 pixels becomes 3 x 3, but must become 2 x 2; correct outputSize of the transform",
                e.getMessage());
        assertEquals(7, array[0]);
    }

    @Test
    void oblongResultIsRejected() {
        TransformChain chain = TransformChain.of(List.of(black(3, 2)));
        DataException e = assertThrows(
                DataException.class, () -> chain.apply(IMAGE, Draw.of(1, "a"), new ImageValues(new float[27], 0, 3)));
        assertEquals(
                "an image of 1 x 1 pixels becomes 3 x 2, which is not square; begin the transforms with resize",
                e.getMessage());
    }

    @Test
    void imageTransformAfterAValueTransformIsRejected() {
        ParameterException e =
                assertThrows(ParameterException.class, () -> TransformChain.of(List.of(new Noise(), new Brighter(1))));
        assertEquals("1", e.component());
        assertEquals("must come before number 1 of 2 (Noise), which changes the final values", e.getMessage());
    }

    private record Scaled(Scaling create) implements TransformParameters {}

    @Test
    void scalingBeforeAnImageTransformIsRejected() {
        ParameterException e = assertThrows(
                ParameterException.class,
                () -> TransformChain.of(List.of(new Times(1), new Scaled(Scaling.unit()), new Brighter(1))));
        assertEquals("1", e.component());
        assertEquals("must come after all image transforms, including number 3 of 3 (Brighter)", e.getMessage());
    }

    @Test
    void secondScalingIsRejected() {
        ParameterException e = assertThrows(
                ParameterException.class,
                () -> TransformChain.of(List.of(new Scaled(Scaling.unit()), new Scaled(Scaling.levels()))));
        assertEquals("1", e.component());
        assertEquals("a chain can have only one scaling; the first is number 1 of 2 (Scaled)", e.getMessage());
    }

    @Test
    void arrayTooShortForTheImageIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> new ImageValues(new float[12], 1, 2));
    }
}
