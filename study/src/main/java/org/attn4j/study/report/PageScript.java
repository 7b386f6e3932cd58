package org.attn4j.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attn4j.core.file.Sha256;

/**
 * The page's script: all its files in one scope.
 *
 * @param text the script
 */
record PageScript(String text) {

    /** main.js is the last because it uses all others while it is loaded. */
    private static final List<String> FILES = List.of(
            "dom.js",
            "numbers.js",
            "study.js",
            "plot.js",
            "differences.js",
            "curves.js",
            "curves-chart.js",
            "labels.js",
            "cost.js",
            "confusion.js",
            "samples.js",
            "gates.js",
            "gate-map.js",
            "gate-classes.js",
            "learnt.js",
            "provenance.js",
            "statistics.js",
            "theme.js",
            "main.js");

    /** The script of a page that is a file. */
    static PageScript load() {
        return of(FILES);
    }

    /** The script of a page that is served and updates itself. */
    static PageScript live() {
        List<String> files = new ArrayList<>(FILES);
        files.add("live.js");
        return of(files);
    }

    /** These files in one scope. */
    static PageScript of(List<String> files) {
        return new PageScript(files.stream()
                .map(PageScript::resource)
                .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n")));
    }

    /** The script's hash for the page's security policy, which allows this script and no other. */
    String hash() {
        byte[] digest = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /** The text of a file of the page. */
    static String resource(String name) {
        try (InputStream in = PageScript.class.getResourceAsStream("page/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
