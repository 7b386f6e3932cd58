package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;

/** Adds invented statistics to results.json. */
final class FabricatedStatistics {

    private FabricatedStatistics() {}

    static ResultsJson addedTo(VariantTable table) {
        ResultsJson results = ResultsJson.of(table);
        Map<String, VariantJson> variants = new LinkedHashMap<>();
        results.variants().forEach((name, variant) -> variants.put(name, variant(name, results.baseline(), variant)));
        StatisticsJson methods = new StatisticsJson(
                "test accuracy of the last epoch, paired by seed",
                0.95,
                3,
                "Holm",
                10_000,
                List.of("wins: share of pairs"));
        return new ResultsJson(
                results.name(),
                results.baseline(),
                results.seeds(),
                results.complete(),
                results.bestChosenOn(),
                Optional.of(methods),
                Optional.of("se is better than none; eca cannot be told from it."),
                Optional.empty(),
                variants,
                results.runs(),
                results.missing(),
                results.notes());
    }

    private static VariantJson variant(String name, String baseline, VariantJson variant) {
        Map<String, Object> tree = Json.tree(Json.write(variant));
        tree.put("interquartileMean", Map.of("mean", 0.84, "low", 0.83, "high", 0.85, "descriptive", true));
        if (!name.equals(baseline)) {
            tree.put("comparison", comparison(name));
        }
        return Json.read(name, tree, VariantJson.class);
    }

    private static Map<String, Object> comparison(String variant) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("baseline", "none");
        comparison.put("pairs", 3);
        comparison.put("seeds", List.of(1, 2, 3));
        comparison.put("differences", List.of(0.0, 0.0114, 0.0228));
        comparison.put("mean", 0.0114);
        comparison.put("interval", Map.of("low", -0.0021, "high", 0.0249, "level", 0.95));
        comparison.put("pairedT", Map.of("t", 3.1, "p", 0.0204, "holm", 0.0612, "degreesOfFreedom", 2));
        comparison.put("wilcoxon", Map.of("statistic", 6, "p", 0.25, "holm", 0.75, "smallestP", 0.25));
        comparison.put("effectSize", Map.of("kind", "paired Hedges' g", "value", -1.25));
        comparison.put("bootstrap", Map.of("low", 0.001, "high", 0.02, "level", 0.95, "descriptive", true));
        comparison.put("probabilityOfImprovement", Map.of("value", 0.96, "descriptive", true));
        comparison.put("finding", "not-shown");
        comparison.put("verdict", variant + ": 3 seeds cannot reach p < 0.05 by Wilcoxon");
        return comparison;
    }
}
