package org.attn4j.trainer.batch;

import java.nio.ByteBuffer;
import org.attn4j.core.file.Sha256;
import org.attn4j.core.random.Draw;

/** The order of the images in an epoch: a function of seed, epoch and number of images. */
public final class EpochOrder {

    private EpochOrder() {}

    /**
     * A permutation of the images.
     *
     * @param seed the run's seed
     * @param epoch from 1
     * @param images the number of images
     */
    public static int[] shuffled(long seed, int epoch, int images) {
        return Draw.of(seed, "order", epoch).permutation(images);
    }

    /** SHA-256 of an order in hexadecimal, its indices as 4 bytes each, most significant first. */
    public static String digest(int[] order) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * order.length);
        bytes.asIntBuffer().put(order);
        return Sha256.hex(bytes.array());
    }
}
