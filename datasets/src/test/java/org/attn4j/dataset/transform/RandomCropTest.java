package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

class RandomCropTest {

    private static final int DRAWS = 10_000;
    private static final RandomCropParameters CIFAR = new RandomCropParameters(32, 4);

    /**
     * The position of the square in the image, negative in the frame, read from an image whose levels encode their
     * coordinates.
     */
    private static int[] position(RandomCropParameters crop, int image, Draw draw) {
        byte[] pixels = new byte[3 * image * image];
        for (int i = 0; i < image * image; i++) {
            pixels[3 * i] = (byte) (1 + i / image);
            pixels[3 * i + 1] = (byte) (1 + i % image);
        }
        double[] levels = Images.levels(new RgbImage(image, image, pixels), draw, crop);
        int plane = crop.size() * crop.size();
        for (int i = 0; i < plane; i++) {
            if (levels[i] > 0.5) {
                return new int[] {
                    (int) Math.rint(levels[i]) - 1 - i / crop.size(),
                    (int) Math.rint(levels[plane + i]) - 1 - i % crop.size()
                };
            }
        }
        throw new AssertionError("no pixel of the image is visible");
    }

    /** By hand: a 2 x 2 image in a frame of 1, and all nine positions of a 2 x 2 square. */
    @Test
    void squaresAreCroppedFromTheImageWithItsBlackFrame() {
        RgbImage image = new RgbImage(2, 2, new byte[] {10, 0, 0, 20, 0, 0, 30, 0, 0, 40, 0, 0});
        double[][] framed = {{0, 0, 0, 0}, {0, 10, 20, 0}, {0, 30, 40, 0}, {0, 0, 0, 0}};
        for (int i = 0; i < 100; i++) {
            Draw same = Draw.of(1, "crop", i);
            int top = same.below(3);
            int left = same.below(3);
            double[] levels = Images.levels(image, Draw.of(1, "crop", i), new RandomCropParameters(2, 1));
            for (int p = 0; p < 4; p++) {
                assertEquals(framed[top + p / 2][left + p % 2], levels[p], 1e-4);
                assertEquals(0, levels[4 + p], 1e-4);
            }
        }
    }

    /**
     * torchvision draws row and column uniformly from 0..8 for 32 pixels in a frame of 4; tolerances are 5 standard
     * deviations.
     */
    @Test
    void positionsAreUniformAndReachAllEdges() {
        int[] rows = new int[9];
        int[] columns = new int[9];
        for (int i = 0; i < DRAWS; i++) {
            int[] position = position(CIFAR, 32, Draw.of(2, "crop", i));
            rows[position[0] + 4]++;
            columns[position[1] + 4]++;
        }
        double spread = 5 * Math.sqrt(DRAWS * (1.0 / 9) * (8.0 / 9));
        for (int i = 0; i < 9; i++) {
            assertEquals(DRAWS / 9.0, rows[i], spread);
            assertEquals(DRAWS / 9.0, columns[i], spread);
        }
    }

    @Test
    void withoutPaddingTheSquareStaysInTheImage() {
        for (int i = 0; i < 200; i++) {
            int[] position = position(new RandomCropParameters(3, 0), 5, Draw.of(3, "crop", i));
            assertTrue(position[0] >= 0 && position[0] <= 2 && position[1] >= 0 && position[1] <= 2);
        }
    }

    /** A flip or resize before the frame is applied first, in 8 bits, as by separate steps. */
    @Test
    void geometryBeforeTheFrameIsAppliedFirst() {
        RgbImage image = Images.smooth(16, 16, 4);
        for (TransformParameters before :
                List.of(new HorizontalFlipParameters(), new ResizeParameters(24), new ResizeParameters(8))) {
            RandomCropParameters crop = new RandomCropParameters(12, 6);
            double[] together = Images.levels(image, Draw.of(4, "crop"), before, crop);
            double[] first = Images.levels(image, Draw.of(0, "unused"), before);
            int side = (int) Math.sqrt(first.length / 3.0);
            byte[] bytes = new byte[first.length];
            for (int i = 0; i < first.length; i++) {
                bytes[i % (side * side) * 3 + i / (side * side)] = (byte) Math.rint(first[i]);
            }
            double[] separate = Images.levels(new RgbImage(side, side, bytes), Draw.of(4, "crop"), crop);
            // A level halfway between two may be rounded to either.
            assertArrayEquals(separate, together, 1.001);
        }
    }

    @Test
    void reusedBuffersDoNotAffectLaterImages() {
        TransformChain chain = TransformChain.of(List.of(CIFAR, new RandomCropParameters(34, 3)));
        float[] alone = new float[3 * 34 * 34];
        float[] after = new float[3 * 34 * 34];
        chain.apply(Images.noise(32, 32, 1), Draw.of(5, "a"), new ImageValues(alone, 0, 34));
        chain.apply(Images.uniform(32, 32, 255), Draw.of(5, "b"), new ImageValues(after, 0, 34));
        chain.apply(Images.noise(32, 32, 1), Draw.of(5, "a"), new ImageValues(after, 0, 34));
        assertArrayEquals(alone, after);
    }

    @Test
    void inputImageIsNotModified() {
        RgbImage image = Images.noise(32, 32, 3);
        byte[] before = image.pixels().clone();
        Images.levels(image, Draw.of(1, "a"), CIFAR, new BrightnessParameters(0.5));
        assertArrayEquals(before, image.pixels());
    }

    @Test
    void squareThatDoesNotFitIsRejected() {
        ParameterException padded = assertThrows(
                ParameterException.class,
                () -> TransformChain.of(List.of(new ResizeParameters(8), new RandomCropParameters(17, 4))));
        assertEquals("1", padded.component());
        assertEquals(
                "the crop of 17 x 17 pixels must lie in the image, which is 16 x 16 here with its padding",
                padded.getMessage());
        ParameterException plain = assertThrows(
                ParameterException.class,
                () -> TransformChain.of(List.of(new ResizeParameters(8), new RandomCropParameters(9, 0))));
        assertEquals("the crop of 9 x 9 pixels must lie in the image, which is 8 x 8 here", plain.getMessage());
        TransformChain unknown = TransformChain.of(List.of(new RandomCropParameters(9, 0)));
        assertEquals(OptionalInt.of(9), unknown.fixedSize());
        assertThrows(
                DataException.class,
                () -> unknown.apply(Images.uniform(8, 8, 1), Draw.of(1, "a"), new ImageValues(new float[243], 0, 9)));
    }
}
