package org.attn4j.study.config;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.study.grid.VariantGrid;

/**
 * The variants of a study as documents: the file with the values of each variant.
 *
 * @param axes the named variants, if there are any, and the axes; empty if the file's own model is the only variant
 * @param excluded combinations that are left out, each the values by axis
 * @param grid the names of the variants
 * @param documents by variant, in order
 */
record Variants(
        List<Axis> axes,
        List<Map<String, List<String>>> excluded,
        VariantGrid grid,
        Map<String, ConfigDocument> documents) {

    /** The file's own model as the only variant. */
    static Variants ownModel(ConfigDocument document) {
        return new Variants(
                List.of(),
                List.of(),
                VariantGrid.of(List.of(StudyConfiguration.OWN_MODEL)),
                Map.of(StudyConfiguration.OWN_MODEL, document));
    }

    /** Named variants without axes. */
    static Variants named(ConfigDocument document, Axis variants, Replacements replacements) {
        Map<String, ConfigDocument> documents = new LinkedHashMap<>();
        variants.choices().forEach((name, choice) -> documents.put(name, replacements.apply(document, choice)));
        return new Variants(
                List.of(variants),
                List.of(),
                VariantGrid.of(List.copyOf(variants.choices().keySet())),
                documents);
    }

    /** The points of a grid. Documents that share their first values are computed once up to there. */
    static Variants product(
            ConfigDocument document,
            List<Axis> axes,
            List<Map<String, List<String>>> excluded,
            VariantGrid grid,
            Replacements replacements) {
        Map<List<String>, ConfigDocument> known = new HashMap<>();
        known.put(List.of(), document);
        Map<String, ConfigDocument> documents = new LinkedHashMap<>();
        grid.points().forEach((name, values) -> {
            ConfigDocument changed = document;
            for (int i = 0; i < values.size(); i++) {
                Choice choice = axes.get(i).choices().get(values.get(i));
                List<String> prefix = values.subList(0, i + 1);
                ConfigDocument before = changed;
                changed = i + 1 == values.size()
                        ? replacements.apply(before, choice)
                        : known.computeIfAbsent(prefix, first -> replacements.apply(before, choice));
            }
            documents.put(name, changed);
        });
        return new Variants(axes, excluded, grid, documents);
    }
}
