package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;

class ImageFileTest {

    /** Each of a thousand damaged copies per format is decoded or rejected, without another exception. */
    @Test
    void damageNeverCausesAnotherException() {
        for (byte[] whole : new byte[][] {ImageFixtures.noisyJpeg(32), ImageFixtures.png(32, 32, 0x123456)}) {
            int rejected = 0;
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
                    rejected++;
                }
            }
            assertTrue(rejected > 100, rejected + " were rejected");
        }
    }

    @Test
    void numberOfPixelsIsReadFromTheHeader() {
        assertEquals(7 * 5, ImageFile.pixels("file", ImageFixtures.jpeg(7, 5, 0)));
        assertEquals(3 * 9, ImageFile.pixels("file", ImageFixtures.png(3, 9, 0)));
    }
}
