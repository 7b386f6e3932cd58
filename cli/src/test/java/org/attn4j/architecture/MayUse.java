package org.attn4j.architecture;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a package may use: the last paragraph of its {@code package-info.java}, one line of the form
 *
 * <pre>
 *   May use: core.error, engine..; Jackson, ND4J
 * </pre>
 *
 * <p>First our packages, relative to {@code org.attn4j}, or {@code nothing}; {@code engine..} is engine with everything
 * below it. After the semicolon libraries by their labels in {@link Library}, if there are any. Both sorted, no full stop.
 * The JDK may always be used, except for the parts that {@link Library} names.
 */
record MayUse(List<String> packages, List<Library> libraries) {

    static final String START = "May use: ";

    private static final String NOTHING = "nothing";
    private static final String SUBTREE = "..";

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/\\s*package ", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("\\s*\\n\\s*\\*\\s*");
    private static final String PACKAGE = "[a-z][a-z0-9]*(?:\\.[a-z][a-z0-9]*)*(?:\\.\\.)?";
    private static final String LABEL = "[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*";
    private static final Pattern LINE =
            Pattern.compile("<p>" + START + "(%1$s(?:, %1$s)*)(?:; (%2$s(?:, %2$s)*))?".formatted(PACKAGE, LABEL));

    MayUse {
        packages = packages.stream().sorted().toList();
        libraries = libraries.stream().sorted().toList();
    }

    /** Reads the list from a source file's text; the message of what is thrown says what is wrong with it. */
    static MayUse in(String source) {
        Matcher comment = COMMENT.matcher(source);
        String text =
                comment.find() ? EDGE.matcher(comment.group(1)).replaceAll(" ").strip() : "";
        int start = text.indexOf("<p>" + START);
        if (start < 0) {
            throw new IllegalArgumentException("has no last paragraph \"<p>May use: ...\"");
        }
        String paragraph = text.substring(start);
        Matcher line = LINE.matcher(paragraph);
        if (!line.matches()) {
            throw new IllegalArgumentException("ends with \"" + paragraph
                    + "\", which is not of the form \"<p>May use: core.error, engine..; Jackson, ND4J\"");
        }
        MayUse list = new MayUse(
                split(line.group(1)).filter(name -> !name.equals(NOTHING)).toList(), libraries(line.group(2)));
        if (!paragraph.equals("<p>" + list.line())) {
            throw new IllegalArgumentException("has a list that is not sorted; write \"<p>" + list.line() + "\"");
        }
        return list;
    }

    private static List<Library> libraries(String labels) {
        return split(labels)
                .map(label -> Library.labelled(label)
                        .orElseThrow(() -> new IllegalArgumentException("lists the library " + label + "; known: "
                                + Stream.of(Library.values())
                                        .map(Library::label)
                                        .collect(Collectors.joining(", ")))))
                .toList();
    }

    private static Stream<String> split(String names) {
        return names == null ? Stream.empty() : Stream.of(names.split(", "));
    }

    /** The list that what a package uses demands: this one's subtrees where they still serve, single packages otherwise. */
    MayUse adapted(Collection<String> usedPackages, Collection<Library> usedLibraries) {
        List<String> subtrees = packages.stream()
                .filter(entry -> entry.endsWith(SUBTREE))
                .filter(entry -> usedPackages.stream().anyMatch(used -> covers(entry, used)))
                .toList();
        Stream<String> single =
                usedPackages.stream().filter(used -> subtrees.stream().noneMatch(entry -> covers(entry, used)));
        return new MayUse(Stream.concat(subtrees.stream(), single).distinct().toList(), List.copyOf(usedLibraries));
    }

    /** Whether an entry of a list allows a package. */
    static boolean covers(String entry, String used) {
        return entry.endsWith(SUBTREE)
                ? (used + ".").startsWith(entry.substring(0, entry.length() - 1))
                : entry.equals(used);
    }

    /** The list as it is written, without the paragraph's tag. */
    String line() {
        String ours = packages.isEmpty() ? NOTHING : String.join(", ", packages);
        return START
                + ours
                + (libraries.isEmpty()
                        ? ""
                        : libraries.stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Library::label)
                                .collect(Collectors.joining(", ", "; ", "")));
    }
}
