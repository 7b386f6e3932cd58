package org.attn4j.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.Test;

class ValidationSplitTest {

    private static final Labels IMAGES =
            new Labels(IntStream.range(0, 100).map(i -> i % 4).toArray());

    @Test
    void sameFractionOfEachClassIsHeldOut() {
        ValidationSplit split = ValidationSplit.of(IMAGES, 4, 0.2);
        assertEquals(20, split.validation().size());
        assertEquals(80, split.train().size());
        for (int c = 0; c < 4; c++) {
            assertEquals(5, count(split.validation(), c));
        }
    }

    @Test
    void everyImageIsInExactlyOneSetAndInFileOrder() {
        ValidationSplit split = ValidationSplit.of(IMAGES, 4, 0.37);
        int[] train = ((Selection) split.train()).indices();
        int[] validation = ((Selection) split.validation()).indices();
        int[] both = IntStream.concat(IntStream.of(train), IntStream.of(validation))
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, 100).toArray(), both);
        assertArrayEquals(IntStream.of(train).sorted().toArray(), train);
        assertArrayEquals(IntStream.of(validation).sorted().toArray(), validation);
    }

    @Test
    void splitIsAlwaysTheSame() {
        int[] first = ((Selection) ValidationSplit.of(IMAGES, 4, 0.2).validation()).indices();
        int[] again = ((Selection) ValidationSplit.of(IMAGES, 4, 0.2).validation()).indices();
        assertArrayEquals(first, again);
    }

    @Test
    void smallClassesHoldOutOneImageAndKeepOne() {
        ValidationSplit split = ValidationSplit.of(new Labels(0, 0, 1, 1, 1, 2), 3, 0.01);
        assertEquals(1, count(split.validation(), 0));
        assertEquals(1, count(split.validation(), 1));
        assertEquals(0, count(split.validation(), 2));
        assertEquals(
                1, count(ValidationSplit.of(new Labels(0, 0, 1, 1), 2, 0.99).train(), 0));
    }

    @Test
    void setWithoutTwoImagesOfAClassIsRejected() {
        DataException e = assertThrows(DataException.class, () -> ValidationSplit.of(new Labels(0, 1, 2), 3, 0.5));
        assertEquals("validation needs a class with at least 2 training images; there is none", e.getMessage());
    }

    @Test
    void invalidFractionsAreRejected() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ValidationSplit.of(IMAGES, 4, 0))
                .getMessage()
                .contains("above 0 and below 1"));
    }

    private static long count(ImageSet images, int label) {
        return IntStream.range(0, images.size())
                .filter(i -> images.label(i) == label)
                .count();
    }
}
