package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;

class ImageFileTest {

    /** A thousand damaged copies of each kind: each is decoded or refused, none ends in another exception. */
    @Test
    void damageNeverEndsInABug() {
        for (byte[] whole : new byte[][] {Pictures.noisyJpeg(32), Pictures.png(32, 32, 0x123456)}) {
            int refused = 0;
            for (int i = 0; i < 1000; i++) {
                Draw draw = Draw.of(6, "damage", i);
                byte[] damaged = whole.clone();
                for (int j = 0; j < 3; j++) {
                    damaged[draw.below(Math.min(damaged.length, 700))] = (byte) draw.below(256);
                }
                try {
                    ImageFile.decode("file", damaged);
                } catch (DataException e) {
                    assertTrue(e.getMessage().startsWith("file "), e.getMessage());
                    refused++;
                }
            }
            assertTrue(refused > 100, refused + " were refused");
        }
    }

    @Test
    void headerTellsTheNumberOfPixels() {
        assertEquals(7 * 5, ImageFile.pixels("file", Pictures.jpeg(7, 5, 0)));
        assertEquals(3 * 9, ImageFile.pixels("file", Pictures.png(3, 9, 0)));
    }
}
