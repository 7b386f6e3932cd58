package org.attn4j.dataset.cifar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes pickles opcode by opcode, like those of CIFAR-10, which Python 2 wrote. */
final class Pickler {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int memo;

    Pickler() {
        bytes(0x80, 2);
    }

    Pickler bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    Pickler raw(String latin1) {
        out.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pickler memo() {
        memo++;
        return memo < 256 ? bytes('q', memo) : bytes('r', memo, memo >> 8, memo >> 16, memo >> 24);
    }

    Pickler text(String value) {
        return bytes('U', value.length()).raw(value);
    }

    Pickler global(String module, String name) {
        return raw("c" + module + "\n" + name + "\n");
    }

    /** A numpy array of bytes with this shape. */
    Pickler array(int rows, int columns, byte[] data) {
        global("numpy.core.multiarray", "_reconstruct")
                .memo()
                .global("numpy", "ndarray")
                .memo();
        bytes('K', 0, 0x85).memo().text("b").bytes(0x87).memo().raw("R").memo();
        bytes('(', 'K', 1, 'M', rows, rows >> 8, 'M', columns, columns >> 8, 0x86)
                .memo();
        global("numpy", "dtype")
                .memo()
                .text("u1")
                .memo()
                .bytes('K', 0, 'K', 1, 0x87)
                .memo()
                .raw("R")
                .memo();
        bytes('(', 'K', 3).text("|").memo().raw("NNN");
        bytes('J', 255, 255, 255, 255, 'J', 255, 255, 255, 255, 'K', 0, 't')
                .memo()
                .raw("b")
                .bytes(0x89);
        bytes('T', data.length, data.length >> 8, data.length >> 16, data.length >> 24);
        out.writeBytes(data);
        return memo().raw("t").memo().raw("b");
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
