package org.attn4j.cli.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.Scaling;
import org.attn4j.trainer.data.Examples;

/** A grid of the first transformed images, not normalised, each with its class name below. Immutable. */
public final class SampleSheet {

    private static final int GAP = 4;
    private static final int CAPTION = 14;
    private static final int FONT_SIZE = 11;
    private static final double WHITE = 255;

    /** Smaller images are enlarged by a whole factor. */
    private static final int LEAST_SIDE = 64;

    private final Examples examples;
    private final List<String> classes;

    /**
     * Creates a sheet of these images.
     *
     * @param examples in drawing order; their normalisation is undone for display
     * @param classes class names in label order
     */
    public SampleSheet(Examples examples, List<String> classes) {
        this.examples = examples;
        this.classes = List.copyOf(classes);
    }

    /**
     * Draws the sheet as a PNG file, each image as the first epoch of a run with this seed sees it.
     *
     * @param columns images per row, at least 1
     * @param rows at least 1; fewer are drawn if there are fewer images
     */
    public byte[] png(long seed, int columns, int rows) {
        int side = examples.imageSize();
        int scale = Math.max(1, (LEAST_SIDE + side - 1) / side);
        int count = Math.min(examples.size(), columns * rows);
        int cell = side * scale + GAP;
        int lines = (count + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(columns * cell + GAP, lines * (cell + CAPTION) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            prepare(graphics, sheet);
            for (int i = 0; i < count; i++) {
                int left = GAP + i % columns * cell;
                int top = GAP + i / columns * (cell + CAPTION);
                graphics.drawImage(picture(i, side, seed), left, top, side * scale, side * scale, null);
                caption(graphics, i, left, top + side * scale, cell - GAP);
            }
        } finally {
            graphics.dispose();
        }
        return encode(sheet);
    }

    private static void prepare(Graphics2D graphics, BufferedImage sheet) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    private void caption(Graphics2D graphics, int index, int left, int top, int width) {
        Graphics2D clipped = (Graphics2D) graphics.create(left, top, width, CAPTION);
        try {
            clipped.drawString(classes.get(examples.images().label(index)), 0, CAPTION - 3);
        } finally {
            clipped.dispose();
        }
    }

    private BufferedImage picture(int index, int side, long seed) {
        float[] values = new float[3 * side * side];
        examples.write(index, side, Draw.of(seed, "augment", 1, index), values, 0);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int plane = side * side;
        for (int i = 0; i < plane; i++) {
            int rgb = level(0, values[i]) << 16 | level(1, values[plane + i]) << 8 | level(2, values[2 * plane + i]);
            picture.setRGB(i % side, i / side, rgb);
        }
        return picture;
    }

    private int level(int colour, float value) {
        Scaling scaling = examples.transform().scaling();
        double level = ((double) value - scaling.shift(colour)) / scaling.scale(colour);
        return (int) Math.max(0, Math.min(WHITE, Math.rint(level)));
    }

    private static byte[] encode(BufferedImage sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
