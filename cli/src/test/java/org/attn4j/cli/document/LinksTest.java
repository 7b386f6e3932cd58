package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every link of the documentation leads to a file, a picture or a heading that exists. */
class LinksTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("", "docs", ".github", "examples/attention-plugin")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        assertTrue(
                pages.containsAll(
                        Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "BENCHMARKS.md", "docs/README.md")
                                .map(ROOT::resolve)
                                .toList()),
                "pages: " + pages);
        assertEquals("", String.join("\n", new LinkCheck(ROOT).problems(pages)));
        int links = 0;
        for (Path page : pages) {
            links += MarkdownFile.read(page).links().size();
        }
        assertTrue(links > 50, "links found: " + links);
    }

    @TempDir
    private Path folder;

    private List<String> problems(String page) throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.writeString(folder.resolve("README.md"), "# Start\n\n## Two words\n\n## Two words\n");
        Path file = Files.writeString(folder.resolve("docs/page.md"), page);
        return new LinkCheck(folder).problems(List.of(file));
    }

    @Test
    void goodLinksAreNoProblem() throws IOException {
        assertEquals(List.of(), problems("""
                        # `page`, *and* [more](../README.md)
                        [file](../README.md) [folder](..) [heading](../README.md#two-words "title")
                        [second](../README.md#two-words-1) [here](#page-and-more) [id](#mark) <a id="mark"></a>
                        [web](https://example.org/a?b#c) <https://example.org> <mailto:a@example.org>
                        `[code](absent.md)` ``[`code`](absent.md)``
                        ```text
                        [code](absent.md)
                        ```
                        [defined][x]

                        [x]: ../README.md
                        """));
    }

    @Test
    void aBadLinkIsReportedWithFileLineAndLink() throws IOException {
        assertEquals(
                List.of(
                        "docs/page.md:1: absent.md: no such file: docs/absent.md",
                        "docs/page.md:2: images/absent.png: no such file: docs/images/absent.png",
                        "docs/page.md:3: ../README.md#two-word: no such heading in README.md; did you mean #two-words?",
                        "docs/page.md:4: #nowhere: no such heading in docs/page.md",
                        "docs/page.md:5: ../../outside.md: leads out of the repository",
                        "docs/page.md:6: absent.svg: no such file: docs/absent.svg",
                        "docs/page.md:7: gone.md: no such file: docs/gone.md",
                        "docs/page.md:8: https:///path: has no host",
                        "docs/page.md:9: ftp://example.org: is neither http, https nor mailto"),
                problems("""
                        text [a](absent.md)
                        ![picture](images/absent.png)
                        [b](../README.md#two-word)
                        [c](#nowhere)
                        [d](../../outside.md)
                        <img src="absent.svg">
                        [e]: gone.md
                        [f](https:///path)
                        <ftp://example.org>
                        """));
    }

    @Test
    void headingsHaveTheAnchorsOfGitHub() {
        assertEquals(
                Set.of(
                        "what-attn4j-bench-measures",
                        "examplesalexnet-cifar10json",
                        "resnet-20-on-cifar-10-three-epochs",
                        "a_b--c"),
                MarkdownFile.parse(List.of(
                                "# What `attn4j bench` measures",
                                "## examples/alexnet-cifar10.json",
                                "## ResNet-20 on CIFAR-10, three epochs",
                                "### a_b & c ###",
                                "```",
                                "# a comment in code",
                                "```"))
                        .anchors());
    }
}
