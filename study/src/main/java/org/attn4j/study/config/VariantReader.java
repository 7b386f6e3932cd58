package org.attn4j.study.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Partial;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Problems;
import org.attn4j.study.grid.VariantGrid;

/** Reads the variants of a study: named ones, the product of axes, or both. */
final class VariantReader {

    private static final String AXES = "/study/axes";

    private final ConfigDocument document;
    private final Problems problems;
    private final Replacements replacements;

    VariantReader(ConfigDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.replacements = new Replacements(problems);
    }

    /** The variants; empty if problems leave nothing to read. */
    Optional<Variants> read(Partial<StudySection> section) {
        AxisReader reader = new AxisReader(problems);
        Optional<Node> written = section.getOptional(StudySection::variants);
        Optional<Axis> named = written.flatMap(reader::variants);
        Optional<Node> axes = section.getOptional(StudySection::axes);
        if (axes.isEmpty()) {
            section.getOptional(StudySection::exclude).ifPresent(this::rejectExclusions);
            return written.isEmpty()
                    ? Optional.of(Variants.ownModel(document))
                    : named.map(variants -> Variants.named(document, variants, replacements));
        }
        int before = problems.all().size();
        List<Axis> all = new ArrayList<>();
        named.ifPresent(all::add);
        List<Axis> read = reader.axes(axes.get());
        all.addAll(read);
        if (read.isEmpty() && problems.all().size() == before) {
            problems.add(
                    axes.get().origin().location(),
                    AXES,
                    "must name at least one axis; leave it out to train the variants or the file's own model");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        all.forEach(axis -> values.put(axis.name(), List.copyOf(axis.choices().keySet())));
        List<Map<String, List<String>>> excluded = section.getOptional(StudySection::exclude)
                .map(node -> new ExclusionReader(problems, values).read(node))
                .orElse(List.of());
        return problems.all().size() > before || all.isEmpty()
                ? Optional.empty()
                : grid(axes.get(), values, excluded)
                        .map(grid -> Variants.product(document, all, excluded, grid, replacements));
    }

    private void rejectExclusions(Node written) {
        problems.add(written.origin().location(), "/study/exclude", "needs axes whose combinations it excludes");
    }

    private Optional<VariantGrid> grid(
            Node axes, Map<String, List<String>> values, List<Map<String, List<String>>> excluded) {
        try {
            VariantGrid grid = VariantGrid.product(values, excluded);
            if (grid.points().isEmpty()) {
                problems.add(axes.origin().location(), "/study/exclude", "leaves no combination of the axes");
                return Optional.empty();
            }
            return Optional.of(grid);
        } catch (IllegalArgumentException wrong) {
            problems.add(axes.origin().location(), AXES, wrong.getMessage());
            return Optional.empty();
        }
    }
}
