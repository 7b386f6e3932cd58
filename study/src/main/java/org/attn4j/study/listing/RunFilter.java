package org.attn4j.study.listing;

import java.util.List;
import java.util.Optional;

/**
 * Selects runs of a list. A run is selected if it matches one value of each component that has values.
 *
 * @param studies patterns for the study's folder
 * @param variants patterns for the variant
 * @param seeds seeds
 * @param states states
 * @param labels patterns for the label; a run without a label matches none
 */
public record RunFilter(
        List<NamePattern> studies,
        List<NamePattern> variants,
        List<Long> seeds,
        List<ListedState> states,
        List<NamePattern> labels) {

    /** Copies the lists. */
    public RunFilter {
        studies = List.copyOf(studies);
        variants = List.copyOf(variants);
        seeds = List.copyOf(seeds);
        states = List.copyOf(states);
        labels = List.copyOf(labels);
    }

    /** Whether it selects every run. */
    public boolean isEmpty() {
        return studies.isEmpty() && variants.isEmpty() && seeds.isEmpty() && states.isEmpty() && labels.isEmpty();
    }

    /** Whether it selects the run. */
    public boolean selects(ListedRun run) {
        return matches(studies, Optional.of(run.study()))
                && matches(variants, Optional.of(run.variant()))
                && (seeds.isEmpty() || run.seed().filter(seeds::contains).isPresent())
                && (states.isEmpty() || states.contains(run.state()))
                && matches(labels, run.label());
    }

    private static boolean matches(List<NamePattern> patterns, Optional<String> name) {
        return patterns.isEmpty()
                || name.isPresent() && patterns.stream().anyMatch(pattern -> pattern.matches(name.get()));
    }
}
