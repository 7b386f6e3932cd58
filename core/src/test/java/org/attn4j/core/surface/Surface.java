package org.attn4j.core.surface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What plugins compile against.
 *
 * @param version of the plugin interfaces
 * @param lines one per type or member, sorted
 */
record Surface(int version, List<String> lines) {

    private static final String VERSION = "version ";
    private static final String ABSTRACT = " abstract ";

    /** Reads a kept one: its version in the first line, then its lines. */
    static Surface read(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        return new Surface(Integer.parseInt(all.get(0).substring(VERSION.length())), all.subList(1, all.size()));
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(VERSION + version), lines.stream()).toList());
    }

    /** What differs from a newer one, {@code -} before what goes and {@code +} before what comes. */
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
     * What may stop working in a plugin that was compiled against this one: lines that go, and methods that types which it
     * may implement demand in addition. A method that gets a body stays.
     */
    List<String> breaks(Surface newer) {
        Stream<String> gone = minus(lines, newer.lines)
                .filter(line -> !newer.lines.contains(line.replace(ABSTRACT, " default ")))
                .map(line -> "- " + line);
        Stream<String> demanded = minus(newer.lines, lines)
                .filter(line -> line.contains(ABSTRACT) && hasType(line.substring(0, line.indexOf(' '))))
                .map(line -> "+ " + line);
        return Stream.concat(gone, demanded).toList();
    }

    private boolean hasType(String name) {
        return lines.stream().anyMatch(line -> line.equals(name) || line.startsWith(name + " : "));
    }

    private static Stream<String> minus(List<String> from, List<String> what) {
        return from.stream().filter(line -> !what.contains(line));
    }
}
