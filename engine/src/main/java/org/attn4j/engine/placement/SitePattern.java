package org.attn4j.engine.placement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.core.backbone.Site;

/** Matches sites by name, by stage, or by a pattern in which {@code *} matches any characters. */
final class SitePattern {

    private static final char ANY = '*';

    private final String text;
    private final Pattern names;

    SitePattern(String text) {
        this.text = text;
        this.names = Pattern.compile(
                text.codePoints().mapToObj(SitePattern::expression).collect(Collectors.joining()));
    }

    private static String expression(int letter) {
        return letter == ANY ? ".*" : Pattern.quote(Character.toString(letter));
    }

    String text() {
        return text;
    }

    boolean matches(Site site) {
        return specificity(site) > 0;
    }

    /** The matching sites, in their order. */
    List<Site> matching(List<Site> sites) {
        return sites.stream().filter(this::matches).toList();
    }

    /**
     * How specifically it matches a site: its name most, then its stage, then by the number of characters other than
     * {@code *}; 0 if it does not match.
     */
    int specificity(Site site) {
        if (text.equals(site.name())) {
            return Integer.MAX_VALUE;
        }
        if (text.equals(site.stage())) {
            return Integer.MAX_VALUE - 1;
        }
        return names.matcher(site.name()).matches()
                ? 1 + (int) text.chars().filter(letter -> letter != ANY).count()
                : 0;
    }
}
