package org.attn4j.core.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public interface that plugins compile against.
 *
 * @param version of the plugin interfaces
 * @param lines one per type or member, sorted
 */
record Surface(int version, List<String> lines) {

    private static final String VERSION = "version ";
    private static final String ABSTRACT = " abstract ";

    /** Reads a stored interface: the version in the first line, then the lines. */
    static Surface read(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return new Surface(Integer.parseInt(all.get(0).substring(VERSION.length())), all.subList(1, all.size()));
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(VERSION + version), lines.stream()).toList());
    }

    /** The differences to a newer interface: {@code -} before removed lines, {@code +} before added ones. */
    List<String> changes(Surface newer) {
        List<String> changes = new ArrayList<>();
        if (version != newer.version) {
            changes.add("- " + VERSION + version);
            changes.add("+ " + VERSION + newer.version);
        }
        minus(lines, newer.lines).forEach(line -> changes.add("- " + line));
        minus(newer.lines, lines).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    /**
     * The changes that can break a plugin compiled against this interface: removed lines, and abstract methods added to
     * existing types. A method that becomes default breaks nothing.
     */
    List<String> breaks(Surface newer) {
        Stream<String> removed = minus(lines, newer.lines)
                .filter(line -> !newer.lines.contains(line.replace(ABSTRACT, " default ")))
                .map(line -> "- " + line);
        Stream<String> required = minus(newer.lines, lines)
                .filter(line -> line.contains(ABSTRACT) && hasType(line.substring(0, line.indexOf(' '))))
                .map(line -> "+ " + line);
        return Stream.concat(removed, required).toList();
    }

    private boolean hasType(String name) {
        return lines.stream().anyMatch(line -> line.equals(name) || line.startsWith(name + " : "));
    }

    private static Stream<String> minus(List<String> from, List<String> what) {
        return from.stream().filter(line -> !what.contains(line));
    }
}
