package org.attn4j.runfiles.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Builds a message in the wire format of protocol buffers, as far as events need it: each field is a key (field number
 * and wire type) and a value. For one thread.
 */
final class Message {

    /** Wire types, the lowest three bits of a key. */
    private static final int VARINT = 0;

    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;
    private static final int WIRE_TYPE_BITS = 3;

    /** A varint has seven bits per byte, lowest first; the eighth bit shows that more bytes follow. */
    private static final int VARINT_BITS = 7;

    private static final int MORE = 1 << VARINT_BITS;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message int64(int field, long value) {
        varint(key(field, VARINT));
        varint(value);
        return this;
    }

    Message float64(int field, double value) {
        varint(key(field, FIXED64));
        bytes.writeBytes(littleEndian(Double.BYTES).putDouble(value).array());
        return this;
    }

    Message float32(int field, float value) {
        varint(key(field, FIXED32));
        bytes.writeBytes(littleEndian(Float.BYTES).putFloat(value).array());
        return this;
    }

    Message text(int field, String value) {
        return lengthDelimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
        return lengthDelimited(field, value.bytes());
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** An empty little-endian buffer of this many bytes. */
    static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private Message lengthDelimited(int field, byte[] value) {
        varint(key(field, LENGTH_DELIMITED));
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    private static long key(int field, int wireType) {
        return (long) field << WIRE_TYPE_BITS | wireType;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes.write((int) (rest & (MORE - 1) | MORE));
            rest >>>= VARINT_BITS;
        }
        bytes.write((int) rest);
    }
}
