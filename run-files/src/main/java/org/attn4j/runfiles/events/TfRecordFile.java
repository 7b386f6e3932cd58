package org.attn4j.runfiles.events;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32C;

/**
 * Builds a TFRecord file: for each record its length in eight bytes, the length's checksum in four, the record, and its
 * checksum in four, all little-endian. For one thread.
 */
final class TfRecordFile {

    /** Checksums are masked by a rotation and an addition, so that a record may itself contain checksums. */
    private static final int ROTATION_BITS = 15;

    private static final int MASK_DELTA = 0xa282ead8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(byte[] record) {
        byte[] length = Message.littleEndian(Long.BYTES).putLong(record.length).array();
        bytes.writeBytes(length);
        bytes.writeBytes(checksum(length));
        bytes.writeBytes(record);
        bytes.writeBytes(checksum(record));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private static byte[] checksum(byte[] data) {
        CRC32C crc = new CRC32C();
        crc.update(data);
        int masked = Integer.rotateRight((int) crc.getValue(), ROTATION_BITS) + MASK_DELTA;
        return Message.littleEndian(Integer.BYTES).putInt(masked).array();
    }
}
