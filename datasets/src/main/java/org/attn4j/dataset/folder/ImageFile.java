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

/** Decodes JPEG and PNG files. The format is detected from the contents, not from the name. Stateless. */
public final class ImageFile {

    /** Maximum size of a file: above what cameras write, below what exhausts memory. */
    static final int MOST_BYTES = 64 << 20;

    /** Maximum number of pixels, so that a small file cannot exhaust memory. */
    static final long MOST_PIXELS = 64L << 20;

    private ImageFile() {}

    /** Whether a name has an image's extension. */
    static boolean isImage(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png");
    }

    /**
     * Decodes an image.
     *
     * @param what the file's location for messages
     * @throws DataException if it is damaged, too large, or neither JPEG nor PNG
     */
    public static RgbImage decode(String what, byte[] bytes) {
        return withReader(what, bytes, reader -> {
            checkedPixels(what, reader);
            reader.addIIOReadWarningListener((source, warning) -> rejectDamage(what, warning));
            return RgbConversion.toRgb(reader.read(0));
        });
    }

    /**
     * The number of pixels according to the header; rejects files that {@link #decode} would reject before decoding.
     */
    static long pixels(String what, byte[] bytes) {
        return withReader(what, bytes, reader -> checkedPixels(what, reader));
    }

    /** On damage the JPEG decoder only warns and fills in grey; its other warnings are harmless. */
    private static void rejectDamage(String what, String warning) {
        if (warning.startsWith("Corrupt JPEG data") || warning.startsWith("Premature end")) {
            throw new DataException(what + " is a damaged JPEG image: " + warning);
        }
    }

    private static long checkedPixels(String what, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw new DataException(what + " must have at most " + MOST_PIXELS + " pixels, has " + reader.getWidth(0)
                    + " x " + reader.getHeight(0));
        }
        return pixels;
    }

    @FunctionalInterface
    private interface ReaderFunction<T> {
        T apply(ImageReader reader) throws IOException;
    }

    private static <T> T withReader(String what, byte[] bytes, ReaderFunction<T> function) {
        ImageFormat format =
                ImageFormat.of(bytes).orElseThrow(() -> new DataException(what + " is neither a JPEG nor a PNG image"));
        if (!format.hasEndMarker(bytes)) {
            throw new DataException(what + " is a damaged " + format + " image: its end marker is missing");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return function.apply(reader);
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // ImageIO's readers throw various exceptions on damaged files
            throw new DataException(what + " is a damaged or unusual " + format + " image: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }
}
