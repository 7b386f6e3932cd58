package org.attn4j.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.study.report.NumberStyle;
import org.attn4j.study.report.StudiesPage.Section;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Summary;

/** The tables of a comparison, for the terminal and for the page. */
public final class ComparisonSections {

    /** Settings that the sentence on common settings quotes, with the words before or after the value. */
    private static final Map<String, String> QUOTED = Map.of(
            "/dataset/type", "dataset %s",
            "/model/backbone/type", "backbone %s",
            "/training/epochs", "%s epochs");

    private static final List<String> QUOTED_ORDER =
            List.of("/dataset/type", "/model/backbone/type", "/training/epochs");

    private final StudyComparison comparison;
    private final NumberStyle style;

    /** The tables with numbers in a style. */
    public ComparisonSections(StudyComparison comparison, NumberStyle style) {
        this.comparison = comparison;
        this.style = style;
    }

    /** All tables; those without rows are left out. */
    public List<Section> all() {
        List<Section> sections = new ArrayList<>(List.of(studies(), configuration(), accuracy(), speed(), matches()));
        sections.removeIf(section -> section.rows().isEmpty() && section.text().isEmpty());
        return sections;
    }

    private Section studies() {
        return new Section(
                "Studies",
                "",
                List.of("study", "runs done", "seeds", "variants", "folder"),
                comparison.studies().stream()
                        .map(study -> List.of(
                                study.name(),
                                study.done() + " of " + study.runs(),
                                listed(study.table().results().outline().seeds()),
                                String.valueOf(study.table().rows().size()),
                                study.path()))
                        .toList());
    }

    private Section configuration() {
        List<String> headings = new ArrayList<>(List.of("setting"));
        comparison.studies().forEach(study -> headings.add(study.name()));
        List<List<String>> rows = comparison.configurations().differences().stream()
                .map(setting -> {
                    List<String> row = new ArrayList<>(List.of(setting.pointer()));
                    setting.values().forEach(value -> row.add(value.orElse(style.dash())));
                    return row;
                })
                .toList();
        return new Section(
                "Configuration",
                common(),
                headings,
                rows.stream().map(List::copyOf).toList());
    }

    /** What the configurations have in common, in a sentence. */
    private String common() {
        Map<String, String> common = comparison.configurations().common();
        List<String> facts = new ArrayList<>();
        QUOTED_ORDER.stream()
                .filter(common::containsKey)
                .filter(this::sameInAllRuns)
                .forEach(key ->
                        facts.add(String.format(QUOTED.get(key), common.get(key).replace("\"", ""))));
        List<Long> seeds = shared(study -> study.table().results().outline().seeds());
        facts.add(seeds.isEmpty() ? "no seed" : (seeds.size() == 1 ? "seed " : "seeds ") + listed(seeds));
        List<String> variants =
                shared(study -> study.table().results().outline().variants());
        facts.add(
                variants.isEmpty()
                        ? "no variant's name"
                        : (variants.size() == 1 ? "variant " : "variants ") + listed(variants));
        return "In common: " + String.join("; ", facts) + ". " + common.size()
                + " settings are the same in all studies.";
    }

    /** Whether no study replaces a setting for some of its variants. */
    private boolean sameInAllRuns(String pointer) {
        return comparison.studies().stream()
                        .flatMap(study -> study.table().results().runs().stream())
                        .map(run -> value(run.record().configuration(), pointer))
                        .distinct()
                        .count()
                <= 1;
    }

    private static String value(Object tree, String pointer) {
        Object value = tree;
        for (String key : pointer.substring(1).split("/")) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return String.valueOf(value);
    }

    private <T> List<T> shared(java.util.function.Function<ComparedStudy, List<T>> values) {
        List<T> shared = new ArrayList<>(values.apply(comparison.studies().get(0)));
        comparison.studies().forEach(study -> shared.retainAll(values.apply(study)));
        return shared;
    }

    private static String listed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Section accuracy() {
        return new Section(
                "Accuracy",
                "Test accuracy of the last epoch in percent. Differences are from the baseline of the same study,"
                        + " paired by seed, in percentage points, with the 95 % interval of their mean (paired t).",
                List.of("variant", "seeds", "test %", "difference", "95 % interval"),
                comparison.rows().stream()
                        .map(row -> List.of(
                                label(row),
                                row.row().seedsDone() + " of " + row.row().seeds(),
                                style.percent(row.row().testAccuracy()),
                                row.row().baseline()
                                        ? ""
                                        : style.points(row.row().comparison().map(Comparison::summary)),
                                row.row().baseline()
                                        ? ""
                                        : style.interval(row.row().comparison().flatMap(Comparison::interval))))
                        .toList());
    }

    private Section speed() {
        boolean marked = comparison.rows().stream().anyMatch(row -> !row.speedsComparable());
        return new Section(
                "Speed",
                "Images/s, mean over seeds and standard deviation."
                        + (marked ? " * Not to be compared with the others; the notes say why." : ""),
                List.of("variant", "training images/s", "inference images/s"),
                comparison.rows().stream()
                        .map(row -> List.of(
                                label(row),
                                speed(row, row.row().speed().training()),
                                speed(row, row.row().speed().inference())))
                        .toList());
    }

    private String speed(StudyComparison.Row row, Optional<Summary> speed) {
        return style.speed(speed) + (speed.isPresent() && !row.speedsComparable() ? " *" : "");
    }

    private static String label(StudyComparison.Row row) {
        return row.study().variantName(row.row().variant()) + (row.row().baseline() ? " (baseline)" : "");
    }

    private Section matches() {
        if (comparison.matches().isEmpty()) {
            return new Section("", "", List.of(), List.of());
        }
        return new Section(
                "Same variant",
                "Test accuracy minus that in " + comparison.studies().get(0).name()
                        + ", in percentage points. Runs are paired by seed if they started from equal weights and saw"
                        + " equal images in the same order.",
                List.of("variant", "seeds paired", "difference", "95 % interval", "not paired because"),
                comparison.matches().stream()
                        .map(match -> List.of(
                                match.study() + ": " + match.variant(),
                                match.seeds().isEmpty() ? "none" : listed(match.seeds()),
                                style.points(match.difference().map(mean -> spread(match, mean))),
                                style.interval(match.interval()),
                                match.unpaired().orElse("")))
                        .toList());
    }

    private static Summary spread(VariantMatch match, double mean) {
        return new Summary(
                Math.max(1, match.seeds().size()),
                mean,
                match.sd().stream().mapToDouble(Double::doubleValue).findFirst());
    }
}
