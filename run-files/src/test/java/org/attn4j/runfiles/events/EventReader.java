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
    public record Event(
            double wallTime,
            long step,
            String fileVersion,
            Map<String, Float> scalars,
            Map<String, Object> hyperParameters) {}

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
        Map<String, Object> hyperParameters = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            switch ((int) varint(in)) {
                case 1 << 3 | 1 -> wallTime = in.getDouble();
                case 2 << 3 -> step = varint(in);
                case 3 << 3 | 2 -> version = text(in);
                case 5 << 3 | 2 -> summary(counted(in), scalars, hyperParameters);
                default -> throw new IOException("a field that no event of ours has");
            }
        }
        return new Event(wallTime, step, version, scalars, hyperParameters);
    }

    private static void summary(ByteBuffer in, Map<String, Float> scalars, Map<String, Object> hyperParameters)
            throws IOException {
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
                    case 8 << 3 | 2 -> tensor(counted(value));
                    case 9 << 3 | 2 -> metadata(tag, counted(value), hyperParameters);
                    default -> throw new IOException("a field that no value of ours has");
                }
            }
        }
    }

    /** Type float, one dimension without a size. */
    private static void tensor(ByteBuffer tensor) throws IOException {
        byte[] empty = {8, 1, 18, 2, 18, 0};
        if (!tensor.equals(ByteBuffer.wrap(empty))) {
            throw new IOException("not an empty vector");
        }
    }

    /** SummaryMetadata, its PluginData, the HParamsPluginData in that, its SessionStartInfo, and the map there. */
    private static void metadata(String tag, ByteBuffer metadata, Map<String, Object> hyperParameters)
            throws IOException {
        ByteBuffer plugin = field(1, metadata);
        if (!tag.equals("_hparams_/session_start_info")
                || !utf8(field(1, plugin)).equals("hparams")) {
            throw new IOException(tag + " is not for the HPARAMS page");
        }
        ByteBuffer start = field(3, field(2, plugin));
        while (start.hasRemaining()) {
            ByteBuffer entry = field(1, start);
            String name = utf8(field(1, entry));
            ByteBuffer value = field(2, entry);
            hyperParameters.put(
                    name,
                    switch ((int) varint(value)) {
                        case 2 << 3 | 1 -> value.getDouble();
                        case 3 << 3 | 2 -> text(value);
                        case 4 << 3 -> varint(value) == 1;
                        default -> throw new IOException("neither a number nor a text nor a truth value: " + name);
                    });
        }
    }

    /** The value of the next field, which must have this number. */
    private static ByteBuffer field(int number, ByteBuffer in) throws IOException {
        if (varint(in) != (number << 3 | 2)) {
            throw new IOException("not field " + number);
        }
        return counted(in);
    }

    private static String utf8(ByteBuffer text) {
        return StandardCharsets.UTF_8.decode(text).toString();
    }

    private static String text(ByteBuffer in) throws IOException {
        return utf8(counted(in));
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
