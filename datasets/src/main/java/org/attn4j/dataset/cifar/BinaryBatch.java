package org.attn4j.dataset.cifar;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/** Parses a file of records: one byte with the label, then the planes of red, green and blue. */
final class BinaryBatch {

    private static final int RECORD = 1 + CifarFormat.IMAGE_BYTES;

    private BinaryBatch() {}

    static CifarBatch parse(String file, byte[] bytes) {
        int count = bytes.length / RECORD;
        if (count * RECORD != bytes.length || count < 1 || count > CifarFormat.MOST_IMAGES) {
            throw new DataException(file + " must hold 1 to " + CifarFormat.MOST_IMAGES + " records of " + RECORD
                    + " bytes, has " + bytes.length + " bytes");
        }
        int[] labels = new int[count];
        RgbImage[] images = new RgbImage[count];
        for (int i = 0; i < count; i++) {
            labels[i] = label(file, i, bytes[i * RECORD] & 0xFF);
            images[i] = CifarFormat.image(bytes, i * RECORD + 1);
        }
        return new CifarBatch(labels, images);
    }

    private static int label(String file, int record, int label) {
        if (label >= CifarFormat.CLASSES.size()) {
            throw new DataException(file + ", record " + record + " at offset " + (long) record * RECORD
                    + ": the label must be 0 to 9, was " + label);
        }
        return label;
    }
}
