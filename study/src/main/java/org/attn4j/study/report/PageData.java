package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.live.StudyStatus;

/**
 * The data of the page: results.json, and what the page shows beyond it. The components are the keys.
 *
 * @param results results.json
 * @param runs one per run in {@code results}, in its order
 * @param strip the sample predictions; absent if no run is evaluated
 * @param colours the number of colours, after which they repeat
 * @param configuration study.json
 * @param status what the runs are doing; absent in a file
 */
record PageData(
        ResultsJson results,
        List<Run> runs,
        Optional<Samples> strip,
        int colours,
        Map<String, Object> configuration,
        Optional<StudyStatus> status) {

    /**
     * What the page adds to the run's entry in results.json.
     *
     * @param name the run's folder
     * @param seed as text, because numbers in scripts are exact only up to 2^53
     * @param seconds of training from the start of the run to the end of each epoch
     */
    record Run(String name, String seed, List<Double> seconds) {

        static Run of(RunResult run) {
            List<Double> seconds = new ArrayList<>();
            double sum = 0;
            for (EpochTiming timing : run.timings()) {
                sum += timing.seconds();
                seconds.add(sum);
            }
            return new Run(run.id().folderName(), String.valueOf(run.id().seed()), seconds);
        }
    }

    /**
     * The first test images and the predictions of the variants.
     *
     * @param seed of the runs, as text
     * @param images in file order
     * @param predictions by variant: one per image, or empty if the run is not done
     */
    record Samples(String seed, List<Image> images, Map<String, List<Prediction>> predictions) {

        static Samples of(PredictionStrip strip) {
            Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
            strip.predictions()
                    .forEach((variant, images) -> predictions.put(
                            variant, images.stream().map(Prediction::of).toList()));
            return new Samples(
                    String.valueOf(strip.seed()),
                    strip.images().stream().map(Image::of).toList(),
                    predictions);
        }
    }

    /**
     * An image of the strip.
     *
     * @param truth the true class's name
     * @param png a PNG file in Base64
     */
    record Image(String truth, String png) {

        static Image of(PredictedImage image) {
            return new Image(image.truth(), image.png());
        }
    }

    /**
     * A variant's prediction for an image.
     *
     * @param prediction the predicted class's name
     * @param probability of the prediction, 0..1
     */
    record Prediction(String prediction, double probability) {

        static Prediction of(PredictedImage image) {
            return new Prediction(image.prediction(), image.probability());
        }
    }

    static PageData of(
            VariantTable table, ResultsJson results, Map<String, Object> configuration, Optional<StudyStatus> status) {
        return new PageData(
                results,
                table.results().runs().stream().map(Run::of).toList(),
                PredictionStrip.of(table.results()).map(Samples::of),
                Palette.size(),
                configuration,
                status);
    }

    /** The data as JSON for a script element. */
    String json() {
        return scriptSafe(this);
    }

    /**
     * JSON that is safe inside a script element: whatever names and messages contain, it can neither end the script nor
     * start markup.
     */
    static String scriptSafe(Object data) {
        return Json.write(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
