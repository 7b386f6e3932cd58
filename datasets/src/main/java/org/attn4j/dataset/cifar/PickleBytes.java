package org.attn4j.dataset.cifar;

import org.attn4j.core.error.DataException;

/** Reads the bytes of a pickle sequentially; messages name the file and the offset of the current opcode. */
final class PickleBytes {

    /** Longer than any name of a module or class in these files. */
    private static final int LONGEST_LINE = 100;

    private final String file;
    private final byte[] bytes;
    private int at;
    private int opcodeAt;

    PickleBytes(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** The next opcode's byte, 0..255. */
    int opcode() {
        opcodeAt = at;
        return unsigned(1);
    }

    /** The next one or two bytes, the least significant first. */
    int unsigned(int count) {
        require(count);
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at++] & 0xFF) << (8 * i);
        }
        return value;
    }

    /** The next four bytes, the least significant first. */
    int signed() {
        return unsigned(Integer.BYTES);
    }

    Unpickler.Text text(int length) {
        require(length);
        Unpickler.Text text = new Unpickler.Text(bytes, at, length);
        at += length;
        return text;
    }

    /** The bytes up to the next line feed, which is skipped. */
    String line() {
        int end = at;
        while (end < bytes.length && end - at <= LONGEST_LINE && bytes[end] != '\n') {
            end++;
        }
        if (end - at > LONGEST_LINE) {
            throw rejection("a name is longer than " + LONGEST_LINE + " bytes");
        }
        String line = text(end - at).string();
        require(1);
        at++;
        return line;
    }

    int remaining() {
        return bytes.length - at;
    }

    /** An exception with file, offset and the violated rule. */
    DataException rejection(String rule) {
        return new DataException(file + ", offset " + opcodeAt + ": " + rule);
    }

    private void require(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw rejection("the pickle ends too early");
        }
    }
}
