package org.attn4j.runfiles.events;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads event files by TensorFlow's published formats. It shares no code with the writer, not even the checksum. Every
 * record's checksums are verified.
 */
public final class EventReader {

    /** The polynomial of CRC-32C, lowest bit first (RFC 3720, section 12.1). */
    private static final int CASTAGNOLI = 0x82F63B78;

    /** One event; a missing field is 0 or empty. */
    public record Event(double wallTime, long step, String fileVersion, Map<String, Float> scalars) {}

    private EventReader() {}

    /** All events of a file, which must be complete. */
    public static List<Event> read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static List<Event> read(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Event> events = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] length = take(in, 8);
            check(length, in);
            byte[] record = take(in, Math.toIntExact(view(length).getLong()));
            check(record, in);
            events.add(event(view(record)));
        }
        return events;
    }

    private static byte[] take(ByteBuffer in, int length) throws IOException {
        if (in.remaining() < length) {
            throw new IOException("the file ends within a record");
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void check(byte[] data, ByteBuffer in) throws IOException {
        int unmasked = view(take(in, 4)).getInt() - 0xa282ead8;
        if ((unmasked << 15 | unmasked >>> 17) != crc32c(data)) {
            throw new IOException("wrong checksum before byte " + in.position());
        }
    }

    static int crc32c(byte[] data) {
        int crc = -1;
        for (byte each : data) {
            crc ^= each & 255;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ CASTAGNOLI;
            }
        }
        return ~crc;
    }

    private static Event event(ByteBuffer in) throws IOException {
        double wallTime = 0;
        long step = 0;
        String version = "";
        Map<String, Float> scalars = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            switch ((int) varint(in)) {
                case 1 << 3 | 1 -> wallTime = in.getDouble();
                case 2 << 3 -> step = varint(in);
                case 3 << 3 | 2 -> version = text(in);
                case 5 << 3 | 2 -> summary(counted(in), scalars);
                default -> throw new IOException("a field that no event of ours has");
            }
        }
        return new Event(wallTime, step, version, scalars);
    }

    private static void summary(ByteBuffer in, Map<String, Float> scalars) throws IOException {
        while (in.hasRemaining()) {
            if (varint(in) != (1 << 3 | 2)) {
                throw new IOException("a summary holds values only");
            }
            ByteBuffer value = counted(in);
            String tag = "";
            while (value.hasRemaining()) {
                switch ((int) varint(value)) {
                    case 1 << 3 | 2 -> tag = text(value);
                    case 2 << 3 | 5 -> scalars.put(tag, value.getFloat());
                    default -> throw new IOException("a field that no value of ours has");
                }
            }
        }
    }

    private static String text(ByteBuffer in) throws IOException {
        ByteBuffer text = counted(in);
        return StandardCharsets.UTF_8.decode(text).toString();
    }

    private static ByteBuffer counted(ByteBuffer in) throws IOException {
        return view(take(in, Math.toIntExact(varint(in))));
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (part & 127L) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }
}
