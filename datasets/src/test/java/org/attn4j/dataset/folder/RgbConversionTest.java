package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RgbConversionTest {

    @Test
    void greyImagesKeepTheirStoredLevel() {
        assertArrayEquals(new byte[] {100, 100, 100}, decode(ImageFixtures.grey(1, 1, 100, "png")));
        byte[] jpeg = decode(ImageFixtures.grey(8, 8, 100, "jpg"));
        assertEquals(100, jpeg[0], 2);
        assertEquals(jpeg[0], jpeg[2]);
    }

    @Test
    void transparencyIsIgnored() {
        assertArrayEquals(new byte[] {10, 20, 30}, decode(ImageFixtures.transparent(1, 1, 0x400A141E)));
    }

    private static byte[] decode(byte[] file) {
        return ImageFile.decode("test", file).pixels();
    }
}
