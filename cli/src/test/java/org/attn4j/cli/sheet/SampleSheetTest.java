package org.attn4j.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;
import org.attn4j.dataset.sample.SampleParameters;
import org.attn4j.dataset.transform.NormalizeParameters;
import org.attn4j.dataset.transform.RandomErasingParameters;
import org.attn4j.dataset.transform.RandomRotationParameters;
import org.attn4j.dataset.transform.ResizeParameters;
import org.attn4j.trainer.data.Examples;
import org.junit.jupiter.api.Test;

class SampleSheetTest {

    private final Dataset dataset = new SampleParameters().open(Progress.silent());

    private SampleSheet sheet(ImageSet images, List<TransformParameters> chain) {
        return new SampleSheet(new Examples(images, TransformChain.of(chain)), dataset.classes());
    }

    @Test
    void imagesAreDrawnInRowsAndNotNormalised() throws IOException {
        SampleSheet sheet = sheet(
                dataset.test(),
                List.of(
                        new ResizeParameters(28),
                        new NormalizeParameters(List.of(0.5, 0.5, 0.5), List.of(0.2, 0.2, 0.2))));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(sheet.png(1, 5, 2)));
        assertEquals(5 * (3 * 28 + 4) + 4, image.getWidth());
        assertEquals(2 * (3 * 28 + 4 + 14) + 4, image.getHeight());
        int level = dataset.test().image(6).pixels()[3 * (14 * 28 + 10)] & 0xFF;
        int left = 4 + 88 + 3 * 10 + 1;
        int top = 4 + 102 + 3 * 14 + 1;
        assertEquals(level, image.getRGB(left, top) & 0xFF);
    }

    /** Erased values are normalised ones: 0 is the mean, 0.4 of white, and 1 is one deviation of 0.25 more. */
    @Test
    void erasedValuesAreShownAsTheNetworkSeesThem() throws IOException {
        SampleSheet sheet = sheet(
                dataset.test(),
                List.of(
                        new ResizeParameters(64),
                        new NormalizeParameters(List.of(0.4, 0.4, 0.4), List.of(0.25, 0.25, 0.25)),
                        new RandomErasingParameters(
                                1, List.of(0.9, 0.9), List.of(1.0, 1.0), List.of(0.0, 0.0, 1.0), false)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(sheet.png(1, 1, 1)));
        assertEquals(102 << 16 | 102 << 8 | 166, image.getRGB(4 + 32, 4 + 32) & 0xFFFFFF);
    }

    @Test
    void seedDecidesTheAugmentation() {
        SampleSheet sheet = sheet(dataset.train(), List.of(new ResizeParameters(64), new RandomRotationParameters(90)));
        assertArrayEquals(sheet.png(1, 2, 1), sheet.png(1, 2, 1));
        assertFalse(Arrays.equals(sheet.png(1, 2, 1), sheet.png(2, 2, 1)));
    }
}
