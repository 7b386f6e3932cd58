package org.attn4j.dataset.transform;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;

/** Creates images for tests and applies chains to them. */
final class Images {

    private Images() {}

    static RgbImage resource(String name) {
        try (InputStream in = Images.class.getResourceAsStream("/reference/transforms/" + name)) {
            BufferedImage image = ImageIO.read(in);
            byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
            int at = 0;
            for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
                pixels[at++] = (byte) (rgb >> 16);
                pixels[at++] = (byte) (rgb >> 8);
                pixels[at++] = (byte) rgb;
            }
            return new RgbImage(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An image that is smooth like a photograph: a few waves per channel. */
    static RgbImage smooth(int width, int height, long seed) {
        Draw draw = Draw.of(seed, "image");
        double[] phase = {draw.uniform(0, 6), draw.uniform(0, 6), draw.uniform(0, 6)};
        byte[] pixels = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    double wave = Math.sin(phase[c] + 5.0 * x / width) * Math.cos(phase[c] + 4.0 * y / height);
                    pixels[3 * (y * width + x) + c] = (byte) Math.rint(128 + 110 * wave);
                }
            }
        }
        return new RgbImage(width, height, pixels);
    }

    static RgbImage noise(int width, int height, long seed) {
        byte[] pixels = new byte[3 * width * height];
        Draw draw = Draw.of(seed, "noise");
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) draw.below(256);
        }
        return new RgbImage(width, height, pixels);
    }

    static RgbImage uniform(int width, int height, int level) {
        byte[] pixels = new byte[3 * width * height];
        Arrays.fill(pixels, (byte) level);
        return new RgbImage(width, height, pixels);
    }

    /** The chain's result in levels 0..255, as planes. */
    static double[] levels(RgbImage image, Draw draw, TransformParameters... chain) {
        return levels(image, draw, List.of(chain));
    }

    static double[] levels(RgbImage image, Draw draw, List<TransformParameters> chain) {
        TransformChain transform = TransformChain.of(chain);
        int side = transform.outputSize(image.width(), image.height()).orElseThrow();
        float[] values = new float[3 * side * side];
        transform.apply(image, draw, new ImageValues(values, 0, side));
        double[] levels = new double[values.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 255.0 * values[i];
        }
        return levels;
    }

    /** Applies each transform separately, with rounding to whole levels in between. */
    static double[] stepByStep(RgbImage image, List<TransformParameters> chain) {
        RgbImage current = image;
        double[] levels = new double[0];
        for (TransformParameters step : new ArrayList<>(chain)) {
            levels = levels(current, Draw.of(0, "unused"), step);
            int side = (int) Math.sqrt(levels.length / 3.0);
            current = new RgbImage(side, side, interleaved(levels));
        }
        return levels;
    }

    static double[] planes(RgbImage image) {
        double[] planes = new double[image.pixels().length];
        int plane = planes.length / 3;
        for (int i = 0; i < planes.length; i++) {
            planes[i % 3 * plane + i / 3] = image.pixels()[i] & 0xFF;
        }
        return planes;
    }

    static double meanDifference(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    static double greatestDifference(double[] a, double[] b) {
        double greatest = 0;
        for (int i = 0; i < a.length; i++) {
            greatest = Math.max(greatest, Math.abs(a[i] - b[i]));
        }
        return greatest;
    }

    private static byte[] interleaved(double[] levels) {
        byte[] pixels = new byte[levels.length];
        int plane = levels.length / 3;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.rint(levels[i % 3 * plane + i / 3]);
        }
        return pixels;
    }
}
