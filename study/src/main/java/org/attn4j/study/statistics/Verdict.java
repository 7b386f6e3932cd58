package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words what comparisons support, and what their number of seeds rules out. ASCII only. */
public final class Verdict {

    private Verdict() {}

    /** One variant's verdict in one sentence. */
    public static String of(String variant, String baseline, Comparison comparison) {
        return new VerdictGroup(baseline, Map.of(variant, comparison)).sentence();
    }

    /**
     * One sentence for all variants that share a verdict, in the order of their first variants.
     *
     * @param comparisons with the baseline, by variant
     */
    public static List<String> all(String baseline, Map<String, Comparison> comparisons) {
        Map<VerdictGroup.Key, Map<String, Comparison>> groups = new LinkedHashMap<>();
        comparisons.forEach((variant, comparison) -> groups.computeIfAbsent(
                        VerdictGroup.Key.of(comparison), first -> new LinkedHashMap<>())
                .put(variant, comparison));
        return groups.values().stream()
                .map(group -> new VerdictGroup(baseline, group).sentence())
                .toList();
    }

    /** All comparisons of a study in one line, without figures; empty if there are none. */
    public static String overall(String baseline, Map<String, Comparison> comparisons) {
        List<String> clauses = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            List<String> names = comparisons.entrySet().stream()
                    .filter(entry -> Finding.of(entry.getValue()) == finding)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!names.isEmpty()) {
                clauses.add(clause(finding, baseline) + ": " + String.join(", ", names));
            }
        }
        return String.join("; ", clauses);
    }

    private static String clause(Finding finding, String baseline) {
        return switch (finding) {
            case BETTER -> "better than " + baseline;
            case WORSE -> "worse than " + baseline;
            case HINT -> "hint of a difference from " + baseline;
            case NOT_SHOWN -> "no difference from " + baseline + " shown";
            case EQUAL -> "equal to " + baseline;
            case UNKNOWN -> "no evidence for or against a difference from " + baseline;
        };
    }
}
