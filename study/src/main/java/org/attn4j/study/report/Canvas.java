package org.attn4j.study.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.attn4j.core.file.AtomicFile;

/** Paints pictures on white, at twice their nominal size for sharp text on dense screens. Needs fonts, but no display. */
final class Canvas {

    private static final int SCALE = 2;

    private Canvas() {}

    /** Paints a picture of this nominal size in pixels. */
    static BufferedImage paint(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            painter.accept(graphics);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /** Writes a picture as a PNG file, atomically. */
    static void write(BufferedImage image, Path file) throws IOException {
        AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
    }

    /** The plain font of this size. */
    static Font plain(int size) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, size);
    }

    /** The bold font of this size. */
    static Font bold(int size) {
        return new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    /** The text if it fits into the width, else its beginning and an ellipsis. */
    static String fitted(Graphics2D graphics, String text, int width) {
        if (graphics.getFontMetrics().stringWidth(text) <= width) {
            return text;
        }
        String shorter = text;
        while (!shorter.isEmpty() && graphics.getFontMetrics().stringWidth(shorter + "\u2026") > width) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter.stripTrailing() + "\u2026";
    }

    /** The text if it fits into the width, else its beginning and end, because names often differ only at the end. */
    static String shortened(Graphics2D graphics, String text, int width) {
        String shorter = text;
        for (int kept = text.length() - 1; kept > 1 && graphics.getFontMetrics().stringWidth(shorter) > width; kept--) {
            shorter = text.substring(0, (kept + 1) / 2) + "\u2026" + text.substring(text.length() - kept / 2);
        }
        return shorter;
    }
}
