package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All variants that are compared with one baseline: their tests are corrected together. */
public final class Family {

    private Family() {}

    /**
     * Compares each variant with the baseline.
     *
     * @param variants the values by seed of each variant, without the baseline
     * @param baseline the baseline's values by seed
     * @return by variant in the same order, without those that share no seed with the baseline
     */
    public static Map<String, Comparison> compare(Map<String, Map<Long, Double>> variants, Map<Long, Double> baseline) {
        Map<String, Comparison> alone = new LinkedHashMap<>();
        variants.forEach(
                (name, values) -> Comparison.of(values, baseline).ifPresent(comparison -> alone.put(name, comparison)));
        Map<String, Significance> t = corrected(alone, Comparison::pairedT);
        Map<String, Significance> ranks = corrected(alone, Comparison::wilcoxon);
        alone.replaceAll((name, comparison) -> comparison.corrected(
                Optional.ofNullable(t.get(name)), Optional.ofNullable(ranks.get(name)), alone.size()));
        return alone;
    }

    /** A variant without a test counts with p = 1, because it is one of the hypotheses of the study. */
    private static Map<String, Significance> corrected(
            Map<String, Comparison> alone, Function<Comparison, Optional<Significance>> test) {
        List<Double> values = new ArrayList<>();
        alone.values()
                .forEach(comparison ->
                        values.add(test.apply(comparison).map(Significance::p).orElse(1.0)));
        List<Double> holm = Holm.corrected(values);
        Map<String, Significance> corrected = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Comparison> entry : alone.entrySet()) {
            double p = holm.get(at++);
            test.apply(entry.getValue())
                    .ifPresent(raw -> corrected.put(entry.getKey(), new Significance(raw.statistic(), raw.p(), p)));
        }
        return corrected;
    }
}
