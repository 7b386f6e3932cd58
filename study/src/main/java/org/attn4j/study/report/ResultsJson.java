package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.Summary;
import org.attn4j.study.statistics.Verdict;

/**
 * results.json: everything that the report shows, for programs, by variant and by run. Accuracies and differences are
 * fractions; what is not known has no key.
 */
final class ResultsJson {

    private ResultsJson() {}

    static Map<String, Object> of(VariantTable table) {
        StudyResults results = table.results();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", results.outline().name());
        tree.put("baseline", results.outline().baseline());
        tree.put("seeds", results.outline().seeds());
        tree.put("complete", results.complete());
        tree.put("bestChosenOn", table.bestChosenOn());
        if (!table.comparisons().isEmpty()) {
            tree.put("statistics", ComparisonJson.methods(table));
            tree.put("verdict", Verdict.overall(results.outline().baseline(), table.comparisons()));
        }
        Map<String, Object> variants = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> variants.put(
                        row.variant(), variant(row, results.outline().baseline())));
        tree.put("variants", variants);
        tree.put("runs", results.runs().stream().map(ResultsJson::run).toList());
        Map<String, Object> missing = new LinkedHashMap<>();
        results.missing().forEach((run, reason) -> missing.put(run.folderName(), reason));
        tree.put("missing", missing);
        tree.put("notes", results.notes());
        return tree;
    }

    private static Map<String, Object> variant(VariantRow row, String baseline) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seedsDone", row.seedsDone());
        put(tree, "trainAccuracy", row.trainAccuracy());
        put(tree, "testAccuracy", row.testAccuracy());
        row.interquartileMean()
                .ifPresent(middle -> tree.put("interquartileMean", ComparisonJson.interquartileMean(middle)));
        put(tree, "differenceToBaseline", row.difference());
        row.comparison().ifPresent(found -> tree.put("comparison", ComparisonJson.of(row.variant(), baseline, found)));
        put(tree, "bestTestAccuracy", row.bestAccuracy());
        tree.put("bestEpochs", row.bestEpochs());
        row.model().ifPresent(model -> {
            tree.put("parameters", model.parameters());
            tree.put("attentionParameters", model.attentionParameters());
            tree.put("multiplyAdds", model.multiplyAdds());
            tree.put("attentionMultiplyAdds", model.attentionMultiplyAdds());
            tree.put("sites", model.sites());
        });
        put(tree, "trainImagesPerSecond", row.trainImagesPerSecond());
        put(tree, "inferImagesPerSecond", row.inferImagesPerSecond());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, Optional<Summary> summary) {
        summary.ifPresent(present -> {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("n", present.n());
            value.put("mean", present.mean());
            put(value, "sd", present.deviation());
            tree.put(key, value);
        });
    }

    private static void put(Map<String, Object> tree, String key, OptionalDouble value) {
        value.ifPresent(number -> tree.put(key, number));
    }

    private static Map<String, Object> run(RunResult run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("variant", run.id().variant());
        tree.put("seed", run.id().seed());
        tree.put("state", run.record().state());
        if (!run.record().failure().isEmpty()) {
            tree.put("failure", run.record().failure());
        }
        tree.put("epochsDone", run.epochs().size());
        tree.put("epochs", run.record().epochs());
        run.last().ifPresent(row -> tree.put("last", row));
        run.best().ifPresent(row -> tree.put("best", row));
        put(tree, "trainImagesPerSecond", run.trainImagesPerSecond());
        run.evaluation().ifPresent(evaluation -> tree.put("evaluation", evaluation(evaluation)));
        tree.put("digests", run.record().digests());
        tree.put("provenance", run.record().provenance());
        tree.put("sittings", run.record().sittings());
        tree.put("metrics", metrics(run.epochs()));
        return tree;
    }

    /** The evaluation less the strip, whose pictures are in evaluation.json. */
    private static Map<String, Object> evaluation(Evaluation evaluation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("weights", evaluation.weights());
        tree.put("epoch", evaluation.epoch());
        tree.put("loss", evaluation.loss());
        tree.put("crossEntropy", evaluation.crossEntropy());
        tree.put("accuracy", evaluation.accuracy());
        tree.put("images", evaluation.images());
        tree.put("imagesPerSecond", evaluation.imagesPerSecond());
        tree.put("imagesPerSecondAlone", evaluation.imagesPerSecondAlone());
        tree.put("classes", evaluation.classes());
        tree.put("confusion", evaluation.confusion());
        tree.put("gates", evaluation.gates());
        tree.put("learnt", evaluation.learnt());
        return tree;
    }

    /** Column by column, which is a third of the size of row by row. */
    private static Map<String, Object> metrics(List<EpochRow> rows) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("learningRate", rows.stream().map(EpochRow::learningRate).toList());
        tree.put("trainLoss", rows.stream().map(EpochRow::trainLoss).toList());
        tree.put("trainAccuracy", rows.stream().map(EpochRow::trainAccuracy).toList());
        tree.put("testLoss", rows.stream().map(EpochRow::testLoss).toList());
        tree.put(
                "testCrossEntropy",
                rows.stream().map(EpochRow::testCrossEntropy).toList());
        tree.put("testAccuracy", rows.stream().map(EpochRow::testAccuracy).toList());
        return tree;
    }
}
