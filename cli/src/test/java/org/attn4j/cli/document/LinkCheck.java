package org.attn4j.cli.document;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.error.NearestNames;

/** Finds links that lead nowhere. Of addresses in the web it checks the syntax alone. */
final class LinkCheck {

    private final Path root;

    /** Links may lead to whatever is below the root. */
    LinkCheck(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** What is wrong, each with file, line and link. */
    List<String> problems(List<Path> pages) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path page : pages) {
            Path file = page.toAbsolutePath().normalize();
            for (MarkdownFile.Link link : MarkdownFile.read(file).links()) {
                problem(file, link.target())
                        .ifPresent(problem -> problems.add(
                                root.relativize(file) + ":" + link.line() + ": " + link.target() + ": " + problem));
            }
        }
        return problems;
    }

    private Optional<String> problem(Path page, String target) throws IOException {
        URI uri;
        try {
            uri = new URI(target);
        } catch (URISyntaxException malformed) {
            return Optional.of(malformed.getReason());
        }
        if (uri.getScheme() != null) {
            return address(uri);
        }
        Path file = uri.getPath().isEmpty()
                ? page
                : page.getParent().resolve(uri.getPath()).normalize();
        if (!file.startsWith(root)) {
            return Optional.of("leads out of the repository");
        }
        if (!Files.exists(file)) {
            return Optional.of("no such file: " + root.relativize(file));
        }
        return uri.getFragment() == null ? Optional.empty() : anchor(file, uri.getFragment());
    }

    private static Optional<String> address(URI uri) {
        return switch (uri.getScheme()) {
            case "http", "https" -> uri.getHost() == null ? Optional.of("has no host") : Optional.empty();
            case "mailto" -> Optional.empty();
            default -> Optional.of("is neither http, https nor mailto");
        };
    }

    private Optional<String> anchor(Path file, String anchor) throws IOException {
        if (!file.toString().endsWith(".md")) {
            return Optional.of("anchors are known of .md files only");
        }
        Set<String> anchors = MarkdownFile.read(file).anchors();
        if (anchors.contains(anchor)) {
            return Optional.empty();
        }
        List<String> near = NearestNames.of(anchor, anchors);
        return Optional.of("no such heading in " + root.relativize(file)
                + (near.isEmpty() ? "" : "; did you mean #" + String.join(", #", near) + "?"));
    }
}
