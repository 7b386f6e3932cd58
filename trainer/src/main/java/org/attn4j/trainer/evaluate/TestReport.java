package org.attn4j.trainer.evaluate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.IntConsumer;
import javax.imageio.ImageIO;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.data.RunData;

/** Creates the full {@link Evaluation} of a network on the test set. */
public final class TestReport {

    /** The number of test images in the strip, as in the recipe. */
    private static final int STRIP = 18;

    private TestReport() {}

    /**
     * Evaluates the network.
     *
     * @param weights {@code last} or {@code best}
     * @param epoch the epoch after which the weights were saved
     * @param loader loads the test set; no stream may be open
     * @param progress receives the number of images done so far
     */
    public static Evaluation of(
            String weights, int epoch, Evaluator evaluator, RunData data, BatchLoader loader, IntConsumer progress) {
        // Measured first, since this also warms up the network for the measurement of the whole pipeline.
        double imagesPerSecondAlone = evaluator.imagesPerSecondAlone(loader);
        GateAccumulator gates =
                new GateAccumulator(data.testImages()::label, data.classes().size());
        EvaluationResult result = evaluator.evaluate(loader, progress, gates);
        return new Evaluation(
                weights,
                epoch,
                result.loss(),
                result.crossEntropy(),
                result.accuracy(),
                loader.size(),
                loader.size() / result.seconds(),
                imagesPerSecondAlone,
                data.classes(),
                confusion(result.logits(), data),
                strip(result.logits(), data),
                gates.statistics(),
                evaluator.learnt());
    }

    private static List<List<Integer>> confusion(double[] logits, RunData data) {
        int classes = data.classes().size();
        Integer[][] counts = new Integer[classes][classes];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < data.testImages().size(); i++) {
            counts[data.testImages().label(i)][LogitReader.predicted(logits, i, classes)]++;
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (Integer[] row : counts) {
            rows.add(List.of(row));
        }
        return rows;
    }

    private static List<PredictedImage> strip(double[] logits, RunData data) {
        List<PredictedImage> strip = new ArrayList<>();
        ImageSet images = data.testImages();
        int classes = data.classes().size();
        for (int i = 0; i < Math.min(STRIP, images.size()); i++) {
            int predicted = LogitReader.predicted(logits, i, classes);
            strip.add(new PredictedImage(
                    i,
                    data.classes().get(images.label(i)),
                    data.classes().get(predicted),
                    LogitReader.probabilities(logits, i, classes)[predicted],
                    png(images.image(i))));
        }
        return strip;
    }

    /** The image before the transforms, as a PNG file in Base64. */
    static String png(RgbImage image) {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        byte[] pixels = image.pixels();
        for (int i = 0; i < image.width() * image.height(); i++) {
            int rgb = (pixels[3 * i] & 255) << 16 | (pixels[3 * i + 1] & 255) << 8 | pixels[3 * i + 2] & 255;
            picture.setRGB(i % image.width(), i / image.width(), rgb);
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
