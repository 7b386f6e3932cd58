package org.attn4j.core.dataset;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.attn4j.core.file.Sha256;

/**
 * SHA-256 over image sets: for each set its number of images, for each image label, width, height (4 bytes each, most
 * significant first) and bytes. Not thread-safe.
 */
public final class Fingerprint {

    private final MessageDigest digest = Sha256.start();

    /** The digest of image sets in order, such as the training and test images, for {@link Dataset#fingerprint}. */
    public static String of(ImageSet... sets) {
        Fingerprint fingerprint = new Fingerprint();
        for (ImageSet set : sets) {
            fingerprint.add(set);
        }
        return fingerprint.hexadecimal();
    }

    /** Adds the images of a set in order. */
    public void add(ImageSet images) {
        add(images.size());
        for (int i = 0; i < images.size(); i++) {
            RgbImage image = images.image(i);
            add(images.label(i), image.width(), image.height());
            digest.update(image.pixels());
        }
    }

    /** Adds numbers. */
    public void add(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        digest.update(bytes.array());
    }

    /** Adds bytes. */
    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** The digest; nothing can be added afterwards. */
    public String hexadecimal() {
        return Sha256.hex(digest);
    }
}
