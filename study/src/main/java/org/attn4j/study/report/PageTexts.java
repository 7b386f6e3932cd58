package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.runfiles.ConfigurationView;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.study.result.StudyOutline;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.GeometricRatio;

/** The sentences of the page: question, answers, setup, costs. */
final class PageTexts {

    /** The question names up to this many variants, and counts more. */
    private static final int MOST_NAMED = 4;

    /** The smallest share that is written as a number, in percent. */
    private static final double LEAST_SHARE = 0.01;

    /** A hyphen that means minus, unlike those in names. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\w-])-(?=\\d)");

    private final VariantTable table;
    private final StudyResults results;
    private final ConfigurationView configuration;

    /**
     * The texts of a study.
     *
     * @param configuration the tree of study.json
     * @throws org.attn4j.core.error.DataException if a name in it that the texts quote is of the wrong type
     */
    PageTexts(VariantTable table, Map<String, Object> configuration) {
        this.table = table;
        this.results = table.results();
        this.configuration = ConfigurationView.of("study.json", configuration);
    }

    /** One sentence with a question mark. */
    String question() {
        String network = configuration.backboneType().orElse("the network");
        String where =
                network + configuration.datasetType().map(data -> " on " + data).orElse("");
        List<String> others = others();
        if (others.isEmpty()) {
            return "How good is " + where + "?";
        }
        if (results.outline().baseline().axis().isPresent()) {
            return ofAxis(results.outline().baseline().axis().get(), others);
        }
        if (others.size() > MOST_NAMED) {
            return "Which of " + others.size() + " variants help " + where + "?";
        }
        return (others.size() == 1 ? "Does " : "Do ") + listed(others) + " help " + where + "?";
    }

    /** What is compared with the baseline: variants, or values of its axis. */
    private List<String> others() {
        StudyOutline outline = results.outline();
        return outline.variants().stream()
                .map(variant -> outline.baseline()
                        .axis()
                        .map(axis -> outline.grid().value(variant, axis))
                        .orElse(variant))
                .filter(name -> !name.equals(outline.baseline().name()))
                .distinct()
                .toList();
    }

    private String ofAxis(String axis, List<String> others) {
        if (!axis.equals("attention") && !axis.equals(VariantGrid.VARIANT)) {
            return "How do the values of " + axis + " compare with "
                    + results.outline().baseline().name() + "?";
        }
        String which = others.size() > MOST_NAMED
                ? "Which of " + others.size() + " values of " + axis + " help"
                : (others.size() == 1 ? "Does " : "Do ") + listed(others) + " help";
        List<String> more = results.outline().grid().axes().stream()
                .filter(other -> !other.equals(axis))
                .toList();
        int settings = table.groups().size();
        return which + (settings == 1 ? "?" : ", in " + settings + " settings of " + listed(more) + "?");
    }

    /** The variants, seeds and epochs of the study. */
    String setup() {
        int variants = results.outline().variants().size();
        List<String> seeds =
                results.outline().seeds().stream().map(String::valueOf).toList();
        List<String> clauses = new ArrayList<>();
        if (variants > 1) {
            clauses.add(variants + " variants, compared with "
                    + results.outline().baseline().text() + " by seed");
        }
        clauses.add(
                seeds.size() == 1
                        ? "one seed (" + seeds.get(0) + ")"
                        : seeds.size() + " seeds (" + listed(seeds) + ")");
        results.runs().stream()
                .findFirst()
                .ifPresent(run -> clauses.add(
                        run.record().epochs() == 1 ? "one epoch" : run.record().epochs() + " epochs"));
        return capitalised(String.join("; ", clauses)) + ". Accuracies are those of the last epoch.";
    }

    /** One sentence if runs are missing, else empty. */
    String unfinished() {
        return results.complete()
                ? ""
                : "Unfinished: " + results.in(RunState.DONE).size() + " of "
                        + results.ids().size()
                        + " runs are done. This page is rewritten whenever a run ends; reload it then.";
    }

    /** The size of a variant relative to the baseline; empty if unknown. */
    String cost(VariantRow row) {
        Optional<ModelFacts> baseline = table.rows().stream()
                .filter(other ->
                        row.comparedWith().filter(other.variant()::equals).isPresent())
                .findFirst()
                .flatMap(VariantRow::model);
        if (baseline.isEmpty() || row.model().isEmpty()) {
            return "";
        }
        ModelFacts base = baseline.get();
        ModelFacts own = row.model().get();
        if (ModelFacts.counted(own.multiplyAdds()).isEmpty()
                || ModelFacts.counted(base.multiplyAdds()).isEmpty()) {
            return typeset(change(own.parameters(), base.parameters(), "parameters") + ", multiply-adds not counted.");
        }
        return own.parameters() == base.parameters() && own.multiplyAdds() == base.multiplyAdds()
                ? "Same parameters and multiply-adds."
                : typeset(change(own.parameters(), base.parameters(), "parameters") + ", "
                        + change(own.multiplyAdds(), base.multiplyAdds(), "multiply-adds") + ".");
    }

    /** The speed of a variant relative to the baseline, or why it is not compared; empty if nothing is known. */
    String speed(VariantRow row) {
        List<String> clauses = new ArrayList<>();
        row.speed().trainingRatio().ifPresent(ratio -> clauses.add("trains " + speed(ratio)));
        row.speed().inferenceRatio().ifPresent(ratio -> clauses.add("infers " + speed(ratio)));
        if (clauses.isEmpty()) {
            return row.speed().summary().isEmpty()
                    ? ""
                    : "Speed is not compared: " + row.speed().summary() + ".";
        }
        return capitalised(String.join(", ", clauses)) + ".";
    }

    private static String seeds(int count) {
        return count == 1 ? "one seed" : count + " seeds";
    }

    private static String speed(GeometricRatio ratio) {
        String figure = NumberStyle.TYPESET.ratio(Optional.of(ratio));
        int end = figure.indexOf(' ') < 0 ? figure.length() : figure.indexOf(' ');
        return figure.substring(0, end) + " as fast"
                + (ratio.interval().isPresent()
                        ? figure.substring(end)
                        : " (" + seeds(ratio.seeds().size()) + ")");
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The verdicts as sentences; empty if nothing is compared. */
    List<String> answers() {
        return table.verdicts().stream().map(verdict -> typeset(verdict) + ".").toList();
    }

    /** The text with minus signs instead of hyphens, and without line breaks before percent and comparison signs. */
    static String typeset(String text) {
        return MINUS.matcher(text)
                .replaceAll("\u2212")
                .replace(" %", "\u00a0%")
                .replaceAll("\\bp ([<=]) ", "p\u00a0$1\u00a0");
    }

    private static String change(long own, long base, String what) {
        if (own == base) {
            return "same " + what;
        }
        double share = 100.0 * Math.abs(own - base) / base;
        return NumberStyle.TYPESET.count(Math.abs(own - base)) + (own > base ? " more " : " fewer ") + what + " ("
                + (share < LEAST_SHARE ? "under 0.01" : String.format(Locale.ROOT, "%.2f", share)) + " %)";
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
