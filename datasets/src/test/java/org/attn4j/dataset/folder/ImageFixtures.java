package org.attn4j.dataset.folder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Creates image files, folders and zips for tests. */
final class ImageFixtures {

    private ImageFixtures() {}

    static byte[] png(int width, int height, int rgb) {
        return encode(image(width, height, rgb, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] jpeg(int width, int height, int rgb) {
        return encode(image(width, height, rgb, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** A grey image with one stored level. */
    static byte[] grey(int width, int height, int level, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return encode(image, format);
    }

    static byte[] transparent(int width, int height, int argb) {
        return encode(image(width, height, argb, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** An image of noise, so that the file is long. */
    static byte[] noisyJpeg(int side) {
        BufferedImage image = image(side, side, 0, BufferedImage.TYPE_INT_RGB);
        int value = 1;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                value = value * 1103515245 + 12345;
                image.setRGB(x, y, value >> 8);
            }
        }
        return encode(image, "jpg");
    }

    static void write(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                if (file.getKey().endsWith("/")) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path zip(Path target, Map<String, byte[]> files) {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    private static BufferedImage image(int width, int height, int rgb, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
