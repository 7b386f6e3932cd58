package org.attn4j.dataset.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/** The contents of a JPEG or PNG file. The kind is told by the contents, not by the name. Stateless. */
public final class ImageFile {

    /** The longest file: above what cameras write, below what fills a memory. */
    static final int MOST_BYTES = 64 << 20;

    /** The most pixels, so that a small file cannot ask for all memory. */
    static final long MOST_PIXELS = 64L << 20;

    private ImageFile() {}

    /** Whether a name ends as images' names do. */
    static boolean isImage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png");
    }

    /**
     * Decodes an image.
     *
     * @param what the file's place for messages
     * @throws DataException where it is damaged, too large, or neither JPEG nor PNG
     */
    public static RgbImage decode(String what, byte[] bytes) {
        return withReader(what, bytes, reader -> {
            size(what, reader);
            reader.addIIOReadWarningListener((source, warning) -> refuseDamage(what, warning));
            return Rasters.rgb(reader.read(0));
        });
    }

    /** The number of pixels by the header; refuses what {@link #decode} would refuse at once. */
    static long pixels(String what, byte[] bytes) {
        return withReader(what, bytes, reader -> size(what, reader));
    }

    /** The JPEG decoder goes on after damage and fills in grey; it only warns. Its other warnings do no harm. */
    private static void refuseDamage(String what, String warning) {
        if (warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature end")) {
            throw new DataException(what + " is a damaged JPEG image: " + warning);
        }
    }

    private static long size(String what, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw new DataException(what + " must have at most " + MOST_PIXELS + " pixels, has " + reader.getWidth(0)
                    + " x " + reader.getHeight(0));
        }
        return pixels;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T by(ImageReader reader) throws IOException;
    }

    private static <T> T withReader(String what, byte[] bytes, Reading<T> reading) {
        ImageKind kind =
                ImageKind.of(bytes).orElseThrow(() -> new DataException(what + " is neither a JPEG nor a PNG image"));
        if (!kind.isWhole(bytes)) {
            throw new DataException(what + " is a damaged " + kind + " image: it does not end as such images do");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return reading.by(reader);
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the platform's readers throw all kinds on damaged files
            throw new DataException(what + " is a damaged or unusual " + kind + " image: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }
}
