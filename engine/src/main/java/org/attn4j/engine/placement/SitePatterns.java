package org.attn4j.engine.placement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.ParameterException;

/** How configuration names sites: by name, by stage, or by a pattern in which {@code *} stands for any characters. */
final class SitePatterns {

    private SitePatterns() {}

    /** Refuses elements of a list that match no site. */
    static void check(List<Site> sites, String component, List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            check(sites, component + "/" + i, patterns.get(i));
        }
    }

    /** Refuses keys of an object that match no site. */
    static void checkKeys(List<Site> sites, String component, Collection<String> patterns) {
        for (String pattern : patterns) {
            check(sites, below(component, pattern), pattern);
        }
    }

    /** Refuses keys of an object that match none of the sites that were chosen: what they say would be without effect. */
    static void checkChosen(List<Site> chosen, String component, Collection<String> patterns) {
        for (String pattern : patterns) {
            if (chosen.stream().noneMatch(site -> matches(site, pattern))) {
                throw new ParameterException(
                        below(component, pattern),
                        "\"" + pattern + "\" is none of the chosen sites (" + known(chosen)
                                + "); add it to \"sites\", or take it out here");
            }
        }
    }

    private static String below(String component, String key) {
        return component + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static void check(List<Site> sites, String component, String pattern) {
        if (sites.stream().noneMatch(site -> matches(site, pattern))) {
            Set<String> names = new LinkedHashSet<>();
            sites.forEach(site -> names.addAll(List.of(site.stage(), site.name())));
            String question = NearestNames.question(pattern, names);
            throw new ParameterException(
                    component,
                    "\"" + pattern + "\" matches no site; " + (question.isEmpty() ? "" : question + " ") + "known: "
                            + known(sites));
        }
    }

    /** Stages with their sites, in network order: {@code conv1, layer1 (layer1.0 to layer1.2)}. */
    private static String known(List<Site> sites) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        sites.forEach(site ->
                stages.computeIfAbsent(site.stage(), stage -> new ArrayList<>()).add(site.name()));
        return stages.entrySet().stream()
                .map(stage -> stage(stage.getKey(), stage.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String stage(String stage, List<String> names) {
        String first = names.get(0);
        if (names.size() == 1) {
            return first.equals(stage) ? stage : stage + " (" + first + ")";
        }
        return stage + " (" + first + " to " + names.get(names.size() - 1) + ")";
    }

    private static boolean matches(Site site, String pattern) {
        return rank(site, pattern) > 0;
    }

    /** The sites that any pattern matches, in network order; all of them where there is no pattern. */
    static List<Site> select(List<Site> sites, List<String> patterns) {
        if (patterns.isEmpty()) {
            return sites;
        }
        List<Site> chosen = new ArrayList<>();
        for (Site site : sites) {
            if (patterns.stream().anyMatch(pattern -> matches(site, pattern))) {
                chosen.add(site);
            }
        }
        return chosen;
    }

    /** The pattern that fits a site most closely: its name, else its stage, else the pattern with most letters of its own. */
    static Optional<String> mostSpecific(Site site, Collection<String> patterns) {
        return patterns.stream()
                .filter(pattern -> matches(site, pattern))
                .max(Comparator.comparingInt((String pattern) -> rank(site, pattern))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int rank(Site site, String pattern) {
        if (pattern.equals(site.name())) {
            return Integer.MAX_VALUE;
        }
        if (pattern.equals(site.stage())) {
            return Integer.MAX_VALUE - 1;
        }
        if (pattern.indexOf('*') < 0) {
            return 0;
        }
        String regex = Pattern.compile("\\*")
                .splitAsStream(pattern + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*"));
        return site.name().matches(regex)
                ? 1 + (int) pattern.chars().filter(c -> c != '*').count()
                : 0;
    }
}
