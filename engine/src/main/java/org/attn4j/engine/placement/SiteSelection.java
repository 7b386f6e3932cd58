package org.attn4j.engine.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.ParameterException;

/**
 * The sites of a backbone that one entry selects.
 *
 * @param chosen the selected sites, in network order
 * @param named for each element of the entry's {@code sites} the sites that it matches
 */
record SiteSelection(List<Choice> chosen, List<List<Site>> named) {

    /**
     * One chosen site.
     *
     * @param key the key of {@code at} whose parameters apply here, if any
     * @param parameters the parameters that apply here
     */
    record Choice(Site site, Optional<String> key, AttentionParameters parameters) {

        /** The path of the parameters below the entry: empty, or ending with a slash. */
        String prefix() {
            return key.map(name -> below(name) + "/").orElse("");
        }
    }

    /**
     * Selects the sites that {@code sites} matches, or all if it is empty, and for each the parameters of the most
     * specific matching key of {@code at}.
     *
     * @throws ParameterException if an element or a key matches no site, or a key matches no chosen site and would have
     *     no effect
     */
    static SiteSelection of(List<Site> sites, AttentionEntry entry) {
        List<List<Site>> named = new ArrayList<>();
        for (int i = 0; i < entry.sites().size(); i++) {
            named.add(matched(sites, new SitePattern(entry.sites().get(i)), "sites/" + i));
        }
        List<SitePattern> keys =
                entry.at().keySet().stream().map(SitePattern::new).toList();
        keys.forEach(key -> matched(sites, key, below(key.text())));
        List<Site> chosen = named.isEmpty()
                ? sites
                : sites.stream()
                        .filter(site -> named.stream().anyMatch(matches -> matches.contains(site)))
                        .toList();
        keys.forEach(key -> checkEffect(key, chosen));
        return new SiteSelection(
                chosen.stream().map(site -> choice(site, keys, entry)).toList(), named);
    }

    private static List<Site> matched(List<Site> sites, SitePattern pattern, String component) {
        List<Site> matched = pattern.matching(sites);
        if (matched.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            sites.forEach(site -> names.addAll(List.of(site.stage(), site.name())));
            String question = NearestNames.question(pattern.text(), names);
            throw new ParameterException(
                    component,
                    "\"" + pattern.text() + "\" matches no site; " + (question.isEmpty() ? "" : question + " ")
                            + "known: " + listing(sites));
        }
        return matched;
    }

    private static void checkEffect(SitePattern key, List<Site> chosen) {
        if (key.matching(chosen).isEmpty()) {
            throw new ParameterException(
                    below(key.text()),
                    "\"" + key.text() + "\" matches none of the chosen sites (" + listing(chosen)
                            + "); add it to \"sites\", or remove it here");
        }
    }

    private static Choice choice(Site site, List<SitePattern> keys, AttentionEntry entry) {
        Optional<String> closest = keys.stream()
                .filter(key -> key.matches(site))
                .max(Comparator.comparingInt((SitePattern key) -> key.specificity(site))
                        .thenComparing(SitePattern::text))
                .map(SitePattern::text);
        return new Choice(site, closest, closest.map(entry.at()::get).orElse(entry.parameters()));
    }

    /** The path of a key of {@code at} below the entry. */
    private static String below(String key) {
        return ParameterException.path("at", key);
    }

    /** Stages with their sites, in network order: {@code conv1, layer1 (layer1.0 to layer1.2)}. */
    private static String listing(List<Site> sites) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        sites.forEach(site ->
                stages.computeIfAbsent(site.stage(), stage -> new ArrayList<>()).add(site.name()));
        return stages.entrySet().stream()
                .map(stage -> listing(stage.getKey(), stage.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String listing(String stage, List<String> names) {
        String first = names.get(0);
        if (names.size() == 1) {
            return first.equals(stage) ? stage : stage + " (" + first + ")";
        }
        return stage + " (" + first + " to " + names.get(names.size() - 1) + ")";
    }
}
