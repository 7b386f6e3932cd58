package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.StripImage;
import org.attn4j.runfiles.table.EpochTiming;

/** The data in the page: results.json, and what the page shows beyond it. */
final class PageData {

    private PageData() {}

    /**
     * JSON that may stand between the tags of a script: no character in it can end the script or begin markup, whatever
     * names and messages hold.
     */
    static String json(VariantTable table, Map<String, Object> results, Map<String, Object> configuration) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("results", results);
        tree.put("runs", table.results().runs().stream().map(PageData::run).toList());
        Strip.of(table.results()).ifPresent(strip -> tree.put("strip", strip(strip)));
        tree.put("colours", Palette.size());
        tree.put("configuration", configuration);
        return Json.write(tree)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** Beside the run's entry in results.json; the seed as text, for a script's numbers end at 2^53. */
    private static Map<String, Object> run(RunResult run) {
        List<Double> seconds = new ArrayList<>();
        double sum = 0;
        for (EpochTiming timing : run.timings()) {
            sum += timing.seconds();
            seconds.add(sum);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", run.id().folderName());
        tree.put("seed", String.valueOf(run.id().seed()));
        tree.put("seconds", seconds);
        return tree;
    }

    private static Map<String, Object> strip(Strip strip) {
        Map<String, Object> predictions = new LinkedHashMap<>();
        strip.predictions()
                .forEach((variant, images) -> predictions.put(
                        variant, images.stream().map(PageData::prediction).toList()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seed", String.valueOf(strip.seed()));
        tree.put("images", strip.images().stream().map(PageData::image).toList());
        tree.put("predictions", predictions);
        return tree;
    }

    private static Map<String, Object> image(StripImage image) {
        return new LinkedHashMap<>(Map.of("truth", image.truth(), "png", image.png()));
    }

    private static Map<String, Object> prediction(StripImage image) {
        return new LinkedHashMap<>(Map.of("prediction", image.prediction(), "probability", image.probability()));
    }
}
