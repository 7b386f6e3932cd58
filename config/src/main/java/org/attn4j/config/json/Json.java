package org.attn4j.config.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.core.error.DataException;

/**
 * Writes and reads the program's own JSON files.
 *
 * <p>Written: records by component in order, maps, lists, numbers, texts, enums in lower case with {@code -} for
 * {@code _}, {@code Optional} as the value or left out, indented by two, a line feed at the end. Doubles are in the
 * shortest form that reads back equal. Equal values give equal bytes.
 *
 * <p>Read: at most 64 MB. Properties that a record does not have are ignored, so that a file of a newer version that only
 * adds to it can still be reported on; a missing one is an error unless it is optional. Safe for any thread.
 */
public final class Json {

    /** The largest text that is read, in bytes: a bound for files from strangers, far above any file that is written. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_DEPTH = 200;

    private Json() {}

    /**
     * The value as JSON text with a line feed at the end.
     *
     * @throws IllegalArgumentException where it holds a number that is not finite, or a type that JSON has no form for
     */
    public static String write(Object value) {
        try {
            return mapper().writer(printer()).writeValueAsString(JsonTree.of(value)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values can be written", impossible);
        }
    }

    /**
     * Reads a file into a type.
     *
     * @param type a record, or what JSON maps to plainly: {@code Map}, {@code List}, {@code String}, numbers
     * @throws DataException naming the file and the place in it
     */
    public static <T> T read(Path file, Class<T> type) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(file + ": is larger than 64 MB, which no file of attn4j is");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new RecordReader(file.toString()).read(type, parse(file.toString(), text));
        } catch (NoSuchFileException missing) {
            throw new DataException(file + ": there is no such file", missing);
        } catch (IOException failure) {
            throw new DataException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /**
     * Reads a tree into a type: a part of a file that is read by others as a whole.
     *
     * @param name what errors call the tree
     * @param tree maps, lists and plain values, or anything else that can be written
     * @throws DataException naming the place in it
     */
    public static <T> T read(String name, Map<String, Object> tree, Class<T> type) {
        return new RecordReader(name).read(type, JsonTree.of(tree));
    }

    /**
     * Reads text into a type.
     *
     * @throws DataException naming the place in it
     */
    public static <T> T parse(String text, Class<T> type) {
        return new RecordReader("JSON").read(type, parse("JSON", text));
    }

    /**
     * Reads an object as a tree of maps, lists, texts, numbers and truth values, in the text's order.
     *
     * @throws DataException naming the place in it
     */
    public static Map<String, Object> tree(String text) {
        if (parse("JSON", text) instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((key, value) -> tree.put((String) key, value));
            return tree;
        }
        throw new DataException("JSON: must be an object");
    }

    private static Object parse(String name, String text) {
        try {
            return mapper().readValue(text, new TypeReference<Object>() {});
        } catch (JsonProcessingException malformed) {
            String place = malformed.getLocation() == null
                    ? name
                    : name + ":" + malformed.getLocation().getLineNr() + ":"
                            + malformed.getLocation().getColumnNr();
            throw new DataException(place + ": is not valid JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEPTH)
                        .maxStringLength((int) MOST_BYTES)
                        .build())
                .build();
        return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
