package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Finding;
import org.attn4j.study.statistics.InterquartileMean;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Significance;
import org.attn4j.study.statistics.Verdict;

/** The statistics of results.json. Differences are fractions; what cannot be told has no key. */
final class ComparisonJson {

    private ComparisonJson() {}

    /** What was computed and how. */
    static Map<String, Object> methods(VariantTable table) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", "test accuracy of the last epoch, paired by seed");
        tree.put("level", Interval.LEVEL);
        tree.put("family", table.comparisons().size());
        tree.put("correction", "Holm");
        tree.put("resamples", Comparison.RESAMPLES);
        tree.put("notes", Remarks.ofEvidence(table));
        return tree;
    }

    /** One variant beside the baseline. */
    static Map<String, Object> of(String variant, String baseline, Comparison comparison) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("baseline", baseline);
        tree.put("pairs", comparison.pairs());
        tree.put("seeds", comparison.difference().seeds());
        tree.put("differences", comparison.difference().each());
        tree.put("mean", comparison.summary().mean());
        comparison.summary().deviation().ifPresent(deviation -> tree.put("sd", deviation));
        put(tree, "interval", comparison.interval());
        comparison.pairedT().ifPresent(test -> {
            Map<String, Object> t = test("t", test);
            t.put("degreesOfFreedom", comparison.pairs() - 1);
            tree.put("pairedT", t);
        });
        comparison.wilcoxon().ifPresent(test -> {
            Map<String, Object> ranks = test("statistic", test);
            ranks.put("smallestP", comparison.smallestWilcoxon());
            tree.put("wilcoxon", ranks);
        });
        comparison.effectSize().ifPresent(size -> {
            Map<String, Object> effect = new LinkedHashMap<>();
            effect.put("kind", Comparison.EFFECT_SIZE);
            effect.put("value", size);
            tree.put("effectSize", effect);
        });
        comparison.bootstrap().ifPresent(interval -> {
            Map<String, Object> ends = interval(interval);
            ends.put("descriptive", comparison.descriptive());
            tree.put("bootstrap", ends);
        });
        Map<String, Object> improvement = new LinkedHashMap<>();
        improvement.put("value", comparison.probabilityOfImprovement());
        improvement.put("descriptive", comparison.descriptive());
        tree.put("probabilityOfImprovement", improvement);
        tree.put("finding", Finding.of(comparison));
        tree.put("verdict", Verdict.of(variant, baseline, comparison));
        return tree;
    }

    /** The mean of the middle half of one variant's seeds. */
    static Map<String, Object> interquartileMean(InterquartileMean middle) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mean", middle.mean());
        middle.interval().ifPresent(interval -> tree.putAll(interval(interval)));
        tree.put("descriptive", middle.descriptive());
        return tree;
    }

    private static Map<String, Object> test(String name, Significance test) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(name, test.statistic());
        tree.put("p", test.p());
        tree.put("holm", test.holm());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, Optional<Interval> interval) {
        interval.ifPresent(ends -> tree.put(key, interval(ends)));
    }

    private static Map<String, Object> interval(Interval interval) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("low", interval.low());
        tree.put("high", interval.high());
        tree.put("level", Interval.LEVEL);
        return tree;
    }
}
