package org.attn4j.runfiles.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A message in the wire format of protocol buffers, as far as events need it: a field is a key (its number and how it is
 * laid out) and its value. For one thread.
 */
final class Message {

    /** Layouts, the lowest three bits of a key. */
    private static final int VARINT = 0;

    private static final int EIGHT_BYTES = 1;
    private static final int COUNTED = 2;
    private static final int FOUR_BYTES = 5;
    private static final int LAYOUT_BITS = 3;

    /** A varint has seven bits a byte, lowest first; the eighth says that more follow. */
    private static final int BITS = 7;

    private static final int MORE = 1 << BITS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message int64(int field, long value) {
        varint(key(field, VARINT));
        varint(value);
        return this;
    }

    Message float64(int field, double value) {
        varint(key(field, EIGHT_BYTES));
        bytes.writeBytes(little(Double.BYTES).putDouble(value).array());
        return this;
    }

    Message float32(int field, float value) {
        varint(key(field, FOUR_BYTES));
        bytes.writeBytes(little(Float.BYTES).putFloat(value).array());
        return this;
    }

    Message text(int field, String value) {
        return counted(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
        return counted(field, value.bytes());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** An empty buffer of this many bytes, lowest byte first as everything in these files. */
    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Message counted(int field, byte[] value) {
        varint(key(field, COUNTED));
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private static long key(int field, int layout) {
        return (long) field << LAYOUT_BITS | layout;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes.write((int) (rest & (MORE - 1) | MORE));
            rest >>>= BITS;
        }
        bytes.write((int) rest);
    }
}
