package org.attn4j.trainer.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.Transform;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final TransformChain KEEP = TransformChain.of(List.of(new Keep()));

    /** Keeps the image size; rejects a width of 5. */
    private record Keep() implements TransformParameters, ImageTransform {

        @Override
        public Transform create() {
            return this;
        }

        @Override
        public RgbImage apply(RgbImage image, Draw draw) {
            if (image.width() == 5) {
                throw new DataException("five is too wide");
            }
            if (image.width() == 6) {
                throw new IllegalStateException("six is a surprise");
            }
            return image;
        }
    }

    /** Images of different sizes; the label is the width. */
    private record Sizes(int[] widths, int height) implements ImageSet {

        @Override
        public int size() {
            return widths.length;
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public RgbImage image(int index) {
            return new RgbImage(widths[index], height, new byte[3 * widths[index] * height]);
        }
    }

    @Test
    void sizeIsThatOfTheFirstImageIfTheTransformsDoNotFixIt() {
        assertEquals(2, new Examples(new Sizes(new int[] {2, 3}, 2), KEEP).imageSize());
    }

    @Test
    void imageOfAnotherSizeIsRejected() {
        Examples examples = new Examples(new Sizes(new int[] {2, 3}, 3), KEEP);
        DataException e =
                assertThrows(DataException.class, () -> examples.write(1, 2, Draw.of(1, "a"), new float[27], 0));
        assertEquals(
                "image 1 is 3 x 3 pixels after the transforms, but others are 2 x 2; start the transforms with resize",
                e.getMessage());
    }

    @Test
    void imageThatIsNotSquareIsRejected() {
        Examples examples = new Examples(new Sizes(new int[] {2}, 3), KEEP);
        DataException e = assertThrows(DataException.class, examples::imageSize);
        assertEquals(
                "image 0 of 2 x 3 pixels is not square after the transforms; start them with resize", e.getMessage());
    }

    @Test
    void imageThatCannotBeTransformedIsNamed() {
        Examples examples = new Examples(new Sizes(new int[] {5, 5}, 5), KEEP);
        DataException e =
                assertThrows(DataException.class, () -> examples.write(1, 5, Draw.of(1, "a"), new float[75], 0));
        assertEquals("image 1: five is too wide", e.getMessage());
    }

    @Test
    void setWithoutImagesIsRejected() {
        Examples examples = new Examples(new Sizes(new int[0], 1), KEEP);
        DataException e = assertThrows(DataException.class, examples::imageSize);
        assertEquals("the size of the network's input is unknown because there are no images", e.getMessage());
    }

    @Test
    void transformThatFailsIsNamedWithTheImage() {
        Examples examples = new Examples(new Sizes(new int[] {2, 6}, 6), KEEP);
        PluginException e =
                assertThrows(PluginException.class, () -> examples.write(1, 6, Draw.of(1, "a"), new float[108], 0));
        assertEquals(
                "image 1: transform number 1 of 1 (" + Keep.class.getName()
                        + ") failed in write of 6 x 6 pixels: java.lang.IllegalStateException: six is a surprise",
                e.getMessage());
    }
}
