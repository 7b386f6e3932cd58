package org.attn4j.study.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.PredictedImage;

/**
 * predictions.png: the first test images with their true classes, and below them a row of predicted classes for each
 * variant. Correct and wrong predictions differ by colour and by mark, a tick or a cross.
 */
final class PredictionsPicture {

    private static final int PER_BLOCK = 9;
    private static final int CELL = 104;
    private static final int IMAGE = 80;
    private static final int LEAST_LABEL = 60;
    private static final int MOST_LABEL = 240;
    private static final int MARGIN = 16;
    private static final int TITLE = 36;
    private static final int ROW = 21;
    private static final int BLOCK_GAP = 18;
    private static final int MARK = 9;

    private final PredictionStrip strip;
    private final List<BufferedImage> images = new ArrayList<>();
    private final int label;

    private PredictionsPicture(PredictionStrip strip) {
        this.strip = strip;
        strip.images().forEach(image -> images.add(decoded(image)));
        this.label = labelWidth(strip.predictions().keySet());
    }

    private static int labelWidth(Set<String> variants) {
        int[] widest = {LEAST_LABEL};
        Canvas.paint(1, 1, graphics -> {
            graphics.setFont(Canvas.plain(12));
            variants.forEach(name ->
                    widest[0] = Math.max(widest[0], graphics.getFontMetrics().stringWidth(name) + MARGIN));
        });
        return Math.min(widest[0], MOST_LABEL);
    }

    /**
     * Paints the picture.
     *
     * @throws DataException if an image of evaluation.json is not a PNG file
     */
    static BufferedImage paint(String study, PredictionStrip strip) {
        return new PredictionsPicture(strip).paint(study);
    }

    private static BufferedImage decoded(PredictedImage image) {
        try {
            byte[] png = Base64.getDecoder().decode(image.png());
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)))
                    .orElseThrow(() -> new IOException("not a PNG"));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new DataException(
                    "image " + image.index() + " of the strip in evaluation.json is not a PNG file", damaged);
        }
    }

    private BufferedImage paint(String study) {
        int columns = Math.min(PER_BLOCK, images.size());
        int blocks = (images.size() + PER_BLOCK - 1) / PER_BLOCK;
        int width = 2 * MARGIN + label + columns * CELL;
        int height = TITLE + blocks * (blockHeight() + BLOCK_GAP) - BLOCK_GAP + MARGIN;
        return Canvas.paint(width, height, graphics -> {
            title(graphics, study, width);
            for (int block = 0; block < blocks; block++) {
                block(graphics, block * PER_BLOCK, TITLE + block * (blockHeight() + BLOCK_GAP));
            }
        });
    }

    private int blockHeight() {
        return IMAGE + ROW * (1 + strip.predictions().size()) + 6;
    }

    private void title(Graphics2D graphics, String study, int width) {
        graphics.setColor(Palette.INK);
        graphics.setFont(Canvas.bold(15));
        String name = Canvas.fitted(graphics, study, width / 2);
        graphics.drawString(name, MARGIN, 24);
        int x = MARGIN + graphics.getFontMetrics().stringWidth(name) + 12;
        graphics.setColor(Palette.FAINT);
        graphics.setFont(Canvas.plain(12));
        String what = "first " + images.size() + " test images; best weights of seed " + strip.seed();
        graphics.drawString(Canvas.fitted(graphics, what, width - MARGIN - x), x, 24);
    }

    private void block(Graphics2D graphics, int from, int y) {
        int to = Math.min(from + PER_BLOCK, images.size());
        int line = y + IMAGE + ROW - 4;
        label(graphics, "true", line);
        for (int i = from; i < to; i++) {
            int x = MARGIN + label + (i - from) * CELL;
            image(graphics, images.get(i), x, y);
            graphics.setColor(Palette.INK);
            graphics.setFont(Canvas.bold(12));
            name(graphics, strip.images().get(i).truth(), x, line);
        }
        for (Map.Entry<String, List<PredictedImage>> variant :
                strip.predictions().entrySet()) {
            line += ROW;
            label(graphics, variant.getKey(), line);
            predictions(graphics, variant.getValue(), from, to, line);
        }
    }

    private void label(Graphics2D graphics, String text, int baseline) {
        graphics.setColor(Palette.FAINT);
        graphics.setFont(Canvas.plain(12));
        graphics.drawString(Canvas.shortened(graphics, text, label - 10), MARGIN, baseline);
    }

    private void predictions(Graphics2D graphics, List<PredictedImage> predicted, int from, int to, int line) {
        graphics.setFont(Canvas.plain(12));
        if (predicted.isEmpty()) {
            graphics.setColor(Palette.FAINT);
            graphics.drawString("no finished run has these images", MARGIN + label, line);
            return;
        }
        for (int i = from; i < to; i++) {
            PredictedImage image = predicted.get(i);
            boolean right = image.prediction().equals(image.truth());
            int x = MARGIN + label + (i - from) * CELL;
            graphics.setColor(right ? Palette.RIGHT : Palette.WRONG);
            mark(graphics, right, x, line - MARK);
            name(graphics, image.prediction(), x, line);
        }
    }

    /** Drawn, because fonts may lack the characters. */
    private static void mark(Graphics2D graphics, boolean right, int x, int y) {
        Path2D path = new Path2D.Double();
        if (right) {
            path.moveTo(x, y + MARK * 0.55);
            path.lineTo(x + MARK * 0.35, y + MARK * 0.9);
            path.lineTo(x + MARK, y + MARK * 0.1);
        } else {
            path.moveTo(x + 1, y + 1);
            path.lineTo(x + MARK - 1, y + MARK - 1);
            path.moveTo(x + MARK - 1, y + 1);
            path.lineTo(x + 1, y + MARK - 1);
        }
        graphics.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private static void name(Graphics2D graphics, String name, int x, int baseline) {
        int left = MARK + 5;
        graphics.drawString(Canvas.fitted(graphics, name, CELL - left - 4), x + left, baseline);
    }

    /** Small images are enlarged pixel by pixel, large ones are smoothed; the aspect ratio is kept. */
    private static void image(Graphics2D graphics, BufferedImage image, int x, int y) {
        double scale = (double) IMAGE / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale > 1
                        ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                        : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, x, y + (IMAGE - height) / 2, width, height, null);
    }
}
