package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunResult;
import org.attn4j.study.result.StudyResults;

/**
 * The first test images with the predictions of each variant, all of one seed.
 *
 * @param seed the seed: the study's first that has an evaluated run
 * @param images the images, in file order
 * @param predictions by variant, in the order of the configuration; empty if the run is not done or has other images
 */
record PredictionStrip(long seed, List<PredictedImage> images, Map<String, List<PredictedImage>> predictions) {

    private static final int MOST_IMAGES = 18;

    /** The strip; empty if no evaluated run has images. */
    static Optional<PredictionStrip> of(StudyResults results) {
        for (long seed : results.outline().seeds()) {
            List<List<PredictedImage>> strips = new ArrayList<>();
            results.outline().variants().forEach(variant -> strips.add(strip(results, new RunId(variant, seed))));
            Optional<List<PredictedImage>> images =
                    strips.stream().filter(strip -> !strip.isEmpty()).findFirst();
            if (images.isPresent()) {
                Map<String, List<PredictedImage>> predictions = new LinkedHashMap<>();
                for (int i = 0; i < strips.size(); i++) {
                    boolean same = sameImages(images.get(), strips.get(i));
                    predictions.put(results.outline().variants().get(i), same ? strips.get(i) : List.of());
                }
                return Optional.of(new PredictionStrip(seed, images.get(), predictions));
            }
        }
        return Optional.empty();
    }

    private static List<PredictedImage> strip(StudyResults results, RunId id) {
        return results.run(id)
                .flatMap(RunResult::evaluation)
                .map(evaluation ->
                        evaluation.strip().stream().limit(MOST_IMAGES).toList())
                .orElse(List.of());
    }

    private static boolean sameImages(List<PredictedImage> one, List<PredictedImage> other) {
        return one.stream()
                .map(PredictedImage::png)
                .toList()
                .equals(other.stream().map(PredictedImage::png).toList());
    }
}
