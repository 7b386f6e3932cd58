package org.attn4j.trainer.fake;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.random.Draw;

/**
 * Noisy images of 8 x 8 pixels with vertical stripes, horizontal stripes or none.
 *
 * @param images training images; half as many test images
 */
public record Stripes(@Default("48") int images) implements DatasetParameters {

    /** Height and width of the images in pixels. */
    public static final int SIZE = 8;

    @Override
    public Optional<DatasetFacts> facts() {
        return Optional.of(new DatasetFacts(3, SIZE));
    }

    @Override
    public Dataset open(Progress progress) {
        return new Open(new Set("train", images), new Set("test", images / 2));
    }

    private record Open(ImageSet train, ImageSet test) implements Dataset {
        @Override
        public List<String> classes() {
            return List.of("along", "across", "plain");
        }

        @Override
        public String fingerprint() {
            return "stripes";
        }
    }

    private record Set(String name, int size) implements ImageSet {
        @Override
        public int label(int index) {
            return index % 3;
        }

        @Override
        public RgbImage image(int index) {
            Draw draw = Draw.of(1, name, index);
            byte[] pixels = new byte[3 * SIZE * SIZE];
            for (int i = 0; i < pixels.length; i++) {
                int pixel = i / 3;
                int stripe =
                        switch (label(index)) {
                            case 0 -> pixel / SIZE % 2;
                            case 1 -> pixel % SIZE % 2;
                            default -> 0;
                        };
                pixels[i] = (byte) (60 + 60 * stripe + draw.below(100));
            }
            return new RgbImage(SIZE, SIZE, pixels);
        }
    }
}
