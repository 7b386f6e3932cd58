package org.attn4j.trainer.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.attn4j.config.json.Json;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.PredictedImage;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.fake.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedRunTest {

    @TempDir
    private Path folder;

    private final World world = new World(new RunListener() {});

    @BeforeEach
    void train() {
        world.run(folder, 1, world.configuration("/training/epochs=1")).train();
    }

    private static RgbImage decoded(PredictedImage image) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.png())));
        byte[] pixels = new byte[3 * picture.getWidth() * picture.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / 3;
            int rgb = picture.getRGB(pixel % picture.getWidth(), pixel / picture.getWidth());
            pixels[i] = (byte) (rgb >> 8 * (2 - i % 3));
        }
        return new RgbImage(picture.getWidth(), picture.getHeight(), pixels);
    }

    @Test
    void predictingTheStripsImagesGivesTheStrip() throws IOException {
        Evaluation evaluation = Json.read(new RunFolder(folder).evaluation(), Evaluation.class);
        try (SavedRun run = world.open(new RunFolder(folder), WeightChoice.BEST)) {
            for (PredictedImage image : evaluation.strip()) {
                Prediction prediction = run.predict(List.of(decoded(image))).get(0);
                assertEquals(image.prediction(), prediction.name());
                assertEquals(image.probability(), prediction.probability(), 1e-6);
                assertEquals(
                        1,
                        prediction.probabilities().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        1e-12);
            }
        }
    }

    @Test
    void aRunWithoutItsCheckpointIsReported() throws IOException {
        RunFolder run = new RunFolder(folder);
        Files.delete(run.best());
        DataException rejected = assertThrows(DataException.class, () -> world.open(run, WeightChoice.BEST));
        assertEquals(run.best() + ": there is no such checkpoint", rejected.getMessage());
    }
}
