package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every quotation in the documentation matches the file that it names, word for word. */
class QuotationsTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern QUOTATION =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w+\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void everyQuotationIsInItsFile() throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (Path document : documents) {
                Matcher quotations = QUOTATION.matcher(Files.readString(document));
                while (quotations.find()) {
                    String source = Files.readString(ROOT.resolve(quotations.group(1)));
                    assertTrue(
                            source.contains(quotations.group(2)),
                            document + " quotes what is not in " + quotations.group(1) + ":\n" + quotations.group(2));
                    seen++;
                }
            }
        }
        assertTrue(seen >= 6, "quotations found: " + seen);
    }
}
