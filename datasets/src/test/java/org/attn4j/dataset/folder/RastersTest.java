package org.attn4j.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RastersTest {

    @Test
    void greyKeepsItsStoredLevel() {
        assertArrayEquals(new byte[] {100, 100, 100}, decode(Pictures.grey(1, 1, 100, "png")));
        byte[] jpeg = decode(Pictures.grey(8, 8, 100, "jpg"));
        assertEquals(100, jpeg[0], 2);
        assertEquals(jpeg[0], jpeg[2]);
    }

    @Test
    void transparencyIsIgnored() {
        assertArrayEquals(new byte[] {10, 20, 30}, decode(Pictures.transparent(1, 1, 0x400A141E)));
    }

    private static byte[] decode(byte[] file) {
        return ImageFile.decode("test", file).pixels();
    }
}
