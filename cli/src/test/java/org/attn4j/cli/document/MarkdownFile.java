package org.attn4j.cli.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links and anchors of a page as GitHub renders it. Code, in blocks and in lines, has neither. */
final class MarkdownFile {

    /** A target and the line that it is in, from 1. */
    record Link(int line, String target) {}

    private static final Pattern FENCE = Pattern.compile("^\\s*(```+|~~~+).*");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern ANCHOR = Pattern.compile("<a\\s[^>]*\\b(?:id|name)=\"([^\"]+)\"");

    /** Of an inline link or image, a definition, an HTML attribute, an address in angle brackets. */
    private static final List<Pattern> TARGETS = List.of(
            Pattern.compile("\\]\\(\\s*<?([^\\s)>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)"),
            Pattern.compile("^ {0,3}\\[[^\\]]+\\]:\\s*<?([^\\s>]+)>?"),
            Pattern.compile("\\b(?:href|src)=\"([^\"]*)\""),
            Pattern.compile("<([a-z][a-z0-9+.-]*:[^\\s>]+)>"));

    private final List<Link> links = new ArrayList<>();
    private final Set<String> anchors = new TreeSet<>();
    private final Map<String, Integer> slugs = new HashMap<>();

    private MarkdownFile() {}

    static MarkdownFile read(Path file) throws IOException {
        return parse(Files.readAllLines(file));
    }

    static MarkdownFile parse(List<String> lines) {
        MarkdownFile page = new MarkdownFile();
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = FENCE.matcher(lines.get(i));
            if (!fence.isEmpty()) {
                fence = mark.matches() && mark.group(1).startsWith(fence) ? "" : fence;
            } else if (mark.matches()) {
                fence = mark.group(1);
            } else {
                page.line(i + 1, lines.get(i));
            }
        }
        return page;
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    Set<String> anchors() {
        return Set.copyOf(anchors);
    }

    private void line(int number, String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            anchors.add(unique(slug(heading.group(1))));
        }
        String text = CODE.matcher(line).replaceAll("");
        ANCHOR.matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
        for (Pattern pattern : TARGETS) {
            pattern.matcher(text).results().forEach(target -> links.add(new Link(number, target.group(1))));
        }
    }

    /** GitHub's rule: the visible text in lower case, without punctuation, with hyphens for spaces. */
    private static String slug(String heading) {
        return heading.replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    /** A second heading of the same text gets -1, a third -2. */
    private String unique(String slug) {
        int before = slugs.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }
}
