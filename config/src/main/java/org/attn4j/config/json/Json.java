package org.attn4j.config.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Bound;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.NodeReader;
import org.attn4j.config.document.Origin;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;

/**
 * Writes and reads the program's own JSON files.
 *
 * <p>Writing: records in component order, ordered maps in their order and other maps sorted by key, lists, numbers,
 * strings, enums in lower case with {@code -} for {@code _}, {@code Optional} as its value or omitted. Indented by two
 * spaces, with a line feed at the end. Doubles have the shortest form that reads back equal. Equal values give equal
 * bytes.
 *
 * <p>Reading: at most 64 MB, with the binder that also reads configurations. Properties that a record does not have are
 * ignored, so that files of a newer version that only adds properties stay readable; a missing property is an error
 * unless it is optional or has a {@link org.attn4j.core.parameter.Default}. A whole number may be written as 3.0. Safe
 * for any thread.
 */
public final class Json {

    /**
     * The largest file that is read, in bytes: a limit for files from strangers, far above any file that is written.
     */
    private static final long MAX_BYTES = 64L << 20;

    /** The name that messages give a text that is not in a file. */
    private static final String TEXT = "JSON";

    /** The origin of all values; messages name a value by its pointer, so that no origin per value is kept. */
    private static final Origin ORIGIN = new Origin(Location.option("JSON"), Path.of(""));

    private Json() {}

    /**
     * The value as JSON text with a line feed at the end.
     *
     * @throws IllegalArgumentException if it holds a number that is not finite, or a type that JSON cannot represent
     */
    public static String write(Object value) {
        return JsonWriter.text(value) + "\n";
    }

    /**
     * The value as JSON in one line without a line feed, for streams with one value per line.
     *
     * @throws IllegalArgumentException like {@link #write}
     */
    public static String line(Object value) {
        return JsonWriter.line(value);
    }

    /**
     * Reads a file into a record.
     *
     * @throws DataException naming the file and the position of the error
     */
    public static <R extends Record> R read(Path file, Class<R> type) {
        return bind(file.toString(), node(file), type);
    }

    /**
     * Reads a text into a record.
     *
     * @throws DataException naming the position of the error
     */
    public static <R extends Record> R parse(String text, Class<R> type) {
        return bind(TEXT, node(TEXT, text), type);
    }

    /**
     * Reads a tree into a record, such as one section of a file that was read before.
     *
     * @param name the tree's name in errors
     * @param tree any value that {@link #write} accepts
     * @throws DataException naming the position of the error
     */
    public static <R extends Record> R read(String name, Map<String, Object> tree, Class<R> type) {
        return bind(name, node(name, write(tree)), type);
    }

    /**
     * Reads an object as a tree of maps, lists, strings, numbers, booleans and null, in the order of the text.
     *
     * @throws DataException naming the position of the error
     */
    public static Map<String, Object> tree(String text) {
        return members(TEXT, node(TEXT, text));
    }

    /** Reads a file's object as a tree, like {@link #tree(String)}. */
    public static Map<String, Object> tree(Path file) {
        return members(file.toString(), node(file));
    }

    /**
     * Reads a file as nodes, without binding it to a type.
     *
     * @throws DataException naming the file and the position of the error
     */
    public static Node node(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new DataException(file + ": is larger than 64 MB, the limit for files that attn4j reads");
            }
            return node(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new DataException(file + ": there is no such file", missing);
        } catch (IOException failure) {
            throw new DataException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static Node node(String name, String text) {
        Problems duplicates = new Problems();
        try {
            Node node = NodeReader.read(text, (line, column) -> ORIGIN, duplicates);
            if (!duplicates.isEmpty()) {
                Problem first = duplicates.all().get(0);
                throw new DataException(name + ": " + first.pointer() + " is given twice");
            }
            return node;
        } catch (NodeReader.Malformed malformed) {
            throw new DataException(
                    name + ":" + malformed.line() + ":" + malformed.column() + ": is not valid JSON: "
                            + malformed.getMessage(),
                    malformed);
        }
    }

    private static Map<String, Object> members(String name, Node node) {
        if (!(node instanceof Node.Members object)) {
            throw new DataException(name + ": must be an object");
        }
        return object.writtenMembers();
    }

    private static <R extends Record> R bind(String name, Node node, Class<R> type) {
        Problems problems = new Problems();
        Optional<R> bound;
        try {
            bound = Binder.forProgramFiles()
                    .bind(type, new ConfigValue(node, "", problems))
                    .map(Bound::value);
        } catch (PluginException rejected) {
            throw new DataException(name + ": " + rejected.getMessage(), rejected);
        }
        if (!problems.isEmpty()) {
            Problem first = problems.all().get(0);
            throw new DataException(
                    name + ": " + (first.pointer().isEmpty() ? "" : first.pointer() + " ") + first.message());
        }
        return bound.orElseThrow();
    }
}
