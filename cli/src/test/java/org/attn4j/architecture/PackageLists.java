package org.attn4j.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the list in every {@code package-info.java} below a root package with what the package's classes use. */
final class PackageLists {

    private static final String FILE = "package-info.java";

    /** Columns of a line of comment, as in all sources. */
    private static final int WIDTH = 120;

    private final String root;
    private final Path repository;
    private final Map<Path, String> packages;
    private final Map<String, Uses> uses;

    /** Looks for packages in source folders, and for what they use in classes. */
    PackageLists(String root, JavaClasses classes, Path repository, List<Path> sources) throws IOException {
        this.root = root;
        this.repository = repository;
        uses = Uses.under(root, classes);
        packages = new TreeMap<>();
        for (Path folder : sources) {
            for (Path found : SourceFolder.packages(folder)) {
                String name = SourceFolder.packageName(folder, found);
                if (name.startsWith(root + ".")) {
                    packages.put(found, name.substring(root.length() + 1));
                }
            }
        }
    }

    /** One sentence per package and thing that is wrong, in the order of the folders; empty if all lists are true. */
    List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<Path, String> room : packages.entrySet()) {
            Path file = room.getKey().resolve(FILE);
            String where = repository.relativize(file).toString().replace('\\', '/');
            if (!Files.exists(file)) {
                problems.add(room.getValue() + ": " + where + " is missing");
                continue;
            }
            try {
                compare(room.getValue(), where, MayUse.in(Files.readString(file)), problems);
            } catch (IllegalArgumentException e) {
                problems.add(room.getValue() + ": " + where + " " + e.getMessage());
            }
        }
        return problems;
    }

    private void compare(String room, String where, MayUse list, List<String> problems) {
        Uses real = uses.getOrDefault(room, new Uses());
        real.packages().forEach((used, words) -> {
            if (list.packages().stream().noneMatch(entry -> MayUse.covers(entry, used))) {
                problems.add(unlisted(room, where, used, words));
            }
        });
        real.libraries().forEach((used, words) -> {
            if (!list.libraries().contains(used)) {
                problems.add(unlisted(room, where, used.label(), words));
            }
        });
        real.strangers()
                .forEach((used, words) ->
                        problems.add(room + ": " + words + "; " + used + " belongs to no library in Library.java"));
        for (String entry : list.packages()) {
            long served = real.packages().keySet().stream()
                    .filter(used -> MayUse.covers(entry, used))
                    .count();
            boolean twice =
                    list.packages().stream().anyMatch(other -> !other.equals(entry) && MayUse.covers(other, entry));
            if (served == 0) {
                problems.add(stale(room, where, entry));
            } else if (twice) {
                problems.add(room + ": " + where + " lists " + entry + " twice: a listed subtree contains it");
            }
        }
        for (Library entry : list.libraries()) {
            if (!real.libraries().containsKey(entry)) {
                problems.add(stale(room, where, entry.label()));
            }
        }
    }

    private static String unlisted(String room, String where, String used, String words) {
        return room + ": " + words + ", but " + where + " does not list " + used;
    }

    private static String stale(String room, String where, String entry) {
        return room + ": " + where + " lists " + entry + ", which no class of the package uses";
    }

    /** Writes the true list into every file: the last paragraph is replaced, or added. */
    void accept() throws IOException {
        for (Map.Entry<Path, String> room : packages.entrySet()) {
            Path file = room.getKey().resolve(FILE);
            if (Files.exists(file)) {
                String source = Files.readString(file);
                Uses real = uses.getOrDefault(room.getValue(), new Uses());
                String line = old(source)
                        .adapted(real.packages().keySet(), real.libraries().keySet())
                        .line();
                Files.writeString(file, with(source, line));
            }
        }
    }

    private static MayUse old(String source) {
        try {
            return MayUse.in(source);
        } catch (IllegalArgumentException unreadable) {
            return new MayUse(List.of(), List.of());
        }
    }

    private static String with(String source, String line) {
        int end = source.indexOf("*/\npackage ");
        int old = source.indexOf(" * <p>" + MayUse.START);
        String before =
                old >= 0 ? source.substring(0, old) : source.substring(0, end).stripTrailing() + "\n *\n";
        return before + wrapped("<p>" + line) + " " + source.substring(end);
    }

    private static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder(" *");
        int column = 2;
        for (String word : paragraph.split(" ")) {
            if (column + 1 + word.length() > WIDTH) {
                text.append("\n *");
                column = 2;
            }
            text.append(' ').append(word);
            column += 1 + word.length();
        }
        return text.append('\n').toString();
    }
}
