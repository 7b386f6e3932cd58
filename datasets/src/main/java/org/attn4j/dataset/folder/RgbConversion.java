package org.attn4j.dataset.folder;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.attn4j.core.dataset.RgbImage;

/** Converts BufferedImages to RGB pixels. Transparency is ignored. Stateless. */
final class RgbConversion {

    private static final int BYTE_BITS = 8;
    private static final int LEVEL = 0xFF;

    private RgbConversion() {}

    /** Converts an image; grey is repeated in all channels. */
    static RgbImage toRgb(BufferedImage image) {
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(image.getColorModel() instanceof IndexColorModel);
        byte[] pixels = grey ? grey(image) : colour(image);
        return new RgbImage(image.getWidth(), image.getHeight(), pixels);
    }

    private static byte[] colour(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int rgb : row) {
                pixels[at++] = (byte) (rgb >> (2 * BYTE_BITS));
                pixels[at++] = (byte) (rgb >> BYTE_BITS);
                pixels[at++] = (byte) rgb;
            }
        }
        return pixels;
    }

    /** Uses the stored levels, because Java's conversion would brighten them, assuming that they are linear. */
    private static byte[] grey(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        byte[] pixels = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int level : row) {
                byte scaled = (byte) ((level * LEVEL + most / 2) / most);
                pixels[at++] = scaled;
                pixels[at++] = scaled;
                pixels[at++] = scaled;
            }
        }
        return pixels;
    }
}
