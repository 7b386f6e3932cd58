package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.runfiles.ConfigurationView;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.StudyResults;

/** What the page says in sentences: the question, how it was asked, what an answer costs. */
final class PageWords {

    /** So many variants are named in the question; more are counted. */
    private static final int MOST_NAMED = 4;

    /** Shares below this, in percent, are told as smaller than it. */
    private static final double LEAST_SHARE = 0.01;

    private final VariantTable table;
    private final StudyResults results;
    private final ConfigurationView configuration;

    /**
     * The words of a study.
     *
     * @param configuration the tree of study.json
     * @throws org.attn4j.core.error.DataException where a part of it that the words name is of the wrong kind
     */
    PageWords(VariantTable table, Map<String, Object> configuration) {
        this.table = table;
        this.results = table.results();
        this.configuration = ConfigurationView.of("study.json", configuration);
    }

    /** One sentence with a question mark. */
    String question() {
        String network = configuration.backboneType().orElse("the network");
        String where =
                network + configuration.datasetType().map(data -> " on " + data).orElse("");
        List<String> others = results.outline().variants().stream()
                .filter(variant -> !variant.equals(results.outline().baseline()))
                .toList();
        if (others.isEmpty()) {
            return "How good is " + where + "?";
        }
        if (others.size() > MOST_NAMED) {
            return "Which of " + others.size() + " variants help " + where + "?";
        }
        return (others.size() == 1 ? "Does " : "Do ") + listed(others) + " help " + where + "?";
    }

    /** How the question was asked. */
    String setting() {
        int variants = results.outline().variants().size();
        List<String> seeds =
                results.outline().seeds().stream().map(String::valueOf).toList();
        List<String> parts = new ArrayList<>();
        if (variants > 1) {
            parts.add(variants + " variants, compared with " + results.outline().baseline() + " seed by seed");
        }
        parts.add(
                seeds.size() == 1
                        ? "one seed (" + seeds.get(0) + ")"
                        : seeds.size() + " seeds (" + listed(seeds) + ")");
        results.runs().stream()
                .findFirst()
                .ifPresent(run -> parts.add(
                        run.record().epochs() == 1 ? "one epoch" : run.record().epochs() + " epochs"));
        String text = String.join("; ", parts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                + ". Accuracies are those of the last epoch.";
    }

    /** One sentence where runs are still to come, else empty. */
    String unfinished() {
        return results.complete()
                ? ""
                : "Unfinished: " + results.in(RunState.DONE).size() + " of "
                        + results.outline().runs().size()
                        + " runs are done. This page is written anew whenever a run ends; load it again then.";
    }

    /** What a variant needs more or less than the baseline; empty where it is not known. */
    String cost(VariantRow row) {
        Optional<ModelFacts> baseline =
                table.rows().stream().filter(VariantRow::baseline).findFirst().flatMap(VariantRow::model);
        if (baseline.isEmpty() || row.model().isEmpty()) {
            return "";
        }
        ModelFacts base = baseline.get();
        ModelFacts own = row.model().get();
        return own.parameters() == base.parameters() && own.multiplyAdds() == base.multiplyAdds()
                ? "No more parameters, no more multiply-adds."
                : change(own.parameters(), base.parameters(), "parameters") + ", "
                        + change(own.multiplyAdds(), base.multiplyAdds(), "multiply-adds") + ".";
    }

    /** A variant's verdict under a heading that has its name: as a sentence, the name in front left out. */
    String verdict(String variant, String text) {
        return sentence(text.startsWith(variant + ": ") ? text.substring(variant.length() + 2) : text);
    }

    /** The text with a capital letter, unless a variant's name begins it, minus signs and a full stop; empty stays empty. */
    String sentence(String text) {
        if (text.isEmpty()) {
            return "";
        }
        boolean named = results.outline().variants().stream().anyMatch(text::startsWith);
        String begun = named ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        String typeset = begun.replaceAll("(?<![\\w-])-(?=\\d)", "\u2212");
        return typeset.endsWith(".") ? typeset : typeset + ".";
    }

    private static String change(long own, long base, String what) {
        if (own == base) {
            return "as many " + what;
        }
        double share = 100.0 * Math.abs(own - base) / base;
        return Figures.TYPESET.count(Math.abs(own - base)) + (own > base ? " more " : " fewer ") + what + " ("
                + (share < LEAST_SHARE ? "under 0.01" : String.format(Locale.ROOT, "%.2f", share)) + " %)";
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
