package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** CITATION.cff names the version, the licence and the address that the root pom has. */
class CitationTest {

    private static String first(String file, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("..").resolve(file)));
        assertTrue(found.find(), file + " has no " + pattern);
        return found.group(1);
    }

    @Test
    void theCitationAgreesWithThePom() throws IOException {
        assertEquals(first("pom.xml", "^  <version>(.*)</version>"), first("CITATION.cff", "^version: (.*)$"));
        assertEquals(first("pom.xml", "<name>(Apache-2\\.0)</name>"), first("CITATION.cff", "^license: (.*)$"));
        assertEquals(first("pom.xml", "^  <url>(.*)</url>"), first("CITATION.cff", "^url: (.*)$"));
    }
}
