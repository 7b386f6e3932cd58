package org.attn4j.runfiles.events;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32C;

/**
 * A TFRecord file: each record is its length in eight bytes, the length's checksum in four, the record, and the record's
 * checksum in four, all lowest byte first. For one thread.
 */
final class TfRecordFile {

    /** Checksums are turned right by so many bits, and this is added: the format's guard for files within files. */
    private static final int TURN = 15;

    private static final int ADDED = 0xa282ead8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(byte[] record) {
        byte[] length = Message.little(Long.BYTES).putLong(record.length).array();
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
        int masked = Integer.rotateRight((int) crc.getValue(), TURN) + ADDED;
        return Message.little(Integer.BYTES).putInt(masked).array();
    }
}
