package org.attn4j.dataset.fashion;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.memory.GreyImages;

/** Parses labelled images from a pair of idx files: a header of big-endian numbers, then bytes. Stateless. */
public final class IdxImages {

    /** The class names of Fashion-MNIST in label order. */
    public static final List<String> CLASSES = List.of(
            "t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle-boot");

    /** Side of an image in pixels. */
    public static final int SIDE = 28;

    /** Maximum size of a file; the published 60,000 images take 47 MB. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int IMAGES_MAGIC = 0x803;
    private static final int LABELS_MAGIC = 0x801;
    private static final int IMAGES_HEADER = 4 * Integer.BYTES;
    private static final int LABELS_HEADER = 2 * Integer.BYTES;

    private IdxImages() {}

    /**
     * Parses a pair of files.
     *
     * @param imageFile the name of the images' file for messages
     * @param images its unpacked bytes
     * @param labelFile the name of the labels' file for messages
     * @param labels its unpacked bytes
     * @throws DataException if a file is malformed or truncated, a label is above 9, or the files do not match
     */
    public static ImageSet parse(String imageFile, byte[] images, String labelFile, byte[] labels) {
        int count = number(imageFile, images, 1);
        require(
                imageFile,
                number(imageFile, images, 0) == IMAGES_MAGIC,
                "must begin with the number 0x803 of an idx3 file");
        require(
                imageFile,
                number(imageFile, images, 2) == SIDE && number(imageFile, images, 3) == SIDE,
                "must hold images of 28 x 28 pixels");
        require(
                imageFile,
                count > 0 && images.length - IMAGES_HEADER == (long) count * SIDE * SIDE,
                "declares " + count + " images but has " + images.length + " bytes");
        require(
                labelFile,
                number(labelFile, labels, 0) == LABELS_MAGIC,
                "must begin with the number 0x801 of an idx1 file");
        int labelCount = number(labelFile, labels, 1);
        require(
                labelFile,
                labels.length - LABELS_HEADER == labelCount,
                "declares " + labelCount + " labels but has " + labels.length + " bytes");
        require(labelFile, labelCount == count, "holds " + labelCount + " labels for " + count + " images");
        return new GreyImages(numbers(labelFile, labels), pixels(images), SIDE, SIDE);
    }

    private static int[] numbers(String file, byte[] labels) {
        int[] numbers = new int[labels.length - LABELS_HEADER];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = labels[LABELS_HEADER + i] & 0xFF;
            require(
                    file,
                    numbers[i] < CLASSES.size(),
                    "has the label " + numbers[i] + " at image " + i + "; labels are 0 to 9");
        }
        return numbers;
    }

    private static byte[] pixels(byte[] images) {
        return Arrays.copyOfRange(images, IMAGES_HEADER, images.length);
    }

    private static int number(String file, byte[] bytes, int index) {
        require(file, bytes.length >= (index + 1) * Integer.BYTES, "ends within its header");
        return ByteBuffer.wrap(bytes).getInt(index * Integer.BYTES);
    }

    private static void require(String file, boolean condition, String rule) {
        if (!condition) {
            throw new DataException(file + " " + rule);
        }
    }
}
