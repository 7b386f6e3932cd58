package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every quotation in the documentation matches the file that it names, word for word: a passage of a file in the
 * repository, or all of a file that {@code plugins new} writes.
 */
class QuotationsTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern PASSAGE =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w+\\n(.*?)\\n```", Pattern.DOTALL);

    private static final Pattern WRITTEN = Pattern.compile(
            "<!-- written by plugins new ([^:\\n]+): (\\S+) -->\\n```\\w+\\n(.*?\\n)```", Pattern.DOTALL);

    /** {@code -Ddocument.accept=true} replaces the files that {@code plugins new} writes by what it writes. */
    private static final String ACCEPT = "document.accept";

    @TempDir
    private Path folder;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyQuotationIsInItsFile() throws IOException {
        int seen = 0;
        for (Path page : pages()) {
            for (MatchResult quotation :
                    PASSAGE.matcher(Files.readString(page)).results().toList()) {
                String source = Files.readString(ROOT.resolve(quotation.group(1)));
                assertTrue(
                        source.contains(quotation.group(2)),
                        page + " quotes what is not in " + quotation.group(1) + ":\n" + quotation.group(2));
                seen++;
            }
        }
        assertTrue(seen >= 6, "quotations found: " + seen);
    }

    @Test
    void everyQuotedFileIsWhatPluginsNewWrites() throws IOException {
        WrittenProjects projects = new WrittenProjects(folder);
        Set<String> seen = new TreeSet<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (MatchResult quotation : WRITTEN.matcher(text).results().toList()) {
                String file = Files.readString(projects.of(quotation.group(1)).resolve(quotation.group(2)));
                if (Boolean.getBoolean(ACCEPT)) {
                    text = text.replace(
                            quotation.group(),
                            quotation.group().replace("\n" + quotation.group(3) + "```", "\n" + file + "```"));
                    Files.writeString(page, text);
                } else {
                    assertEquals(file, quotation.group(3), page + " and " + quotation.group(2) + " of plugins new");
                }
                seen.add(quotation.group(2));
            }
        }
        assertTrue(
                seen.containsAll(Set.of(
                        "src/main/java/org/example/MyNet.java",
                        "src/main/java/org/example/MyData.java",
                        "src/main/java/org/example/CsvImages.java",
                        "src/main/java/org/example/Gamma.java")),
                seen.toString());
    }
}
