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
 * <p>Written: records by component in order, maps that keep an order in it and others sorted by key, lists, numbers, texts, enums in lower case with {@code -} for
 * {@code _}, {@code Optional} as the value or left out, indented by two, a line feed at the end. Doubles are in the
 * shortest form that reads back equal. Equal values give equal bytes.
 *
 * <p>Read: at most 64 MB, by the binder that reads configurations too. Properties that a record does not have are ignored,
 * so that a file of a newer version that only adds to it can still be reported on; a missing one is an error unless it is
 * optional or has a {@link org.attn4j.core.parameter.Default}. A whole number may be written as 3.0. Safe for any thread.
 */
public final class Json {

    /** The largest text that is read, in bytes: a bound for files from strangers, far above any file that is written. */
    private static final long MOST_BYTES = 64L << 20;

    /** What messages call a text that is in no file. */
    private static final String TEXT = "JSON";

    /** Of all values: they are many, and a message about one names its pointer. */
    private static final Origin ORIGIN = new Origin(Location.option("JSON"), Path.of(""));

    private Json() {}

    /**
     * The value as JSON text with a line feed at the end.
     *
     * @throws IllegalArgumentException if it holds a number that is not finite, or a type that JSON has no form for
     */
    public static String write(Object value) {
        return JsonWriter.text(value) + "\n";
    }

    /**
     * Reads a file into a record.
     *
     * @throws DataException naming the file and the place in it
     */
    public static <R extends Record> R read(Path file, Class<R> type) {
        return bind(file.toString(), node(file), type);
    }

    /**
     * Reads a text into a record.
     *
     * @throws DataException naming the place in it
     */
    public static <R extends Record> R parse(String text, Class<R> type) {
        return bind(TEXT, node(TEXT, text), type);
    }

    /**
     * Reads a tree into a record: a part of a file that is read by others as a whole.
     *
     * @param name what errors call the tree
     * @param tree anything that can be written
     * @throws DataException naming the place in it
     */
    public static <R extends Record> R read(String name, Map<String, Object> tree, Class<R> type) {
        return bind(name, node(name, write(tree)), type);
    }

    /**
     * Reads an object as a tree of maps, lists, texts, numbers, truth values and null, in the text's order.
     *
     * @throws DataException naming the place in it
     */
    public static Map<String, Object> tree(String text) {
        return members(TEXT, node(TEXT, text));
    }

    /** The same for a file. */
    public static Map<String, Object> tree(Path file) {
        return members(file.toString(), node(file));
    }

    /**
     * Reads a file as it is written.
     *
     * @throws DataException naming the file and the place in it
     */
    public static Node node(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(file + ": is larger than 64 MB, which no file of attn4j is");
            }
            return node(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new DataException(file + ": there is no such file", missing);
        } catch (IOException failure) {
            throw new DataException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static Node node(String name, String text) {
        Problems twice = new Problems();
        try {
            Node node = NodeReader.read(text, (line, column) -> ORIGIN, twice);
            if (!twice.isEmpty()) {
                Problem first = twice.all().get(0);
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
            bound = Binder.ofOwnFiles()
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
