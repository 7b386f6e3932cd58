package org.attn4j.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.Test;

class BalancedSubsetTest {

    private static final Labels IMAGES = new Labels(2, 2, 0, 1, 2, 0, 1, 0, 1, 2);

    @Test
    void firstOfEachClassAreKeptInFileOrder() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 5, 6}, choose(6));
    }

    @Test
    void remainderGoesToTheFirstClasses() {
        assertArrayEquals(new int[] {0, 2, 3, 5}, choose(4));
        assertArrayEquals(new int[] {0, 2, 3, 5, 6}, choose(5));
        assertArrayEquals(new int[] {2}, choose(1));
    }

    @Test
    void otherClassesMakeUpForAShortClass() {
        Selection chosen = BalancedSubset.first(new Labels(0, 1, 1, 1, 2, 2, 2), 3, 6, "limit");
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, chosen.indices());
    }

    @Test
    void wholeSetIsTheSetItself() {
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, choose(10));
    }

    @Test
    void selectionHasTheLabelsAndImagesOfItsIndices() {
        Selection chosen = BalancedSubset.first(IMAGES, 3, 3, "limit");
        assertEquals(3, chosen.size());
        assertEquals(1, chosen.label(2));
        assertEquals(3, chosen.image(2).pixels()[0]);
    }

    @Test
    void limitLargerThanTheSetIsRejected() {
        DataException e = assertThrows(DataException.class, () -> BalancedSubset.first(IMAGES, 3, 11, "testLimit"));
        assertEquals("testLimit must be from 1 to 10, the number of images, was 11", e.getMessage());
    }

    private static int[] choose(int limit) {
        return BalancedSubset.first(IMAGES, 3, limit, "limit").indices();
    }
}
