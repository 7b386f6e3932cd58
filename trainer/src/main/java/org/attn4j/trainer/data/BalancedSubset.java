package org.attn4j.trainer.data;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;

/** Selects fewer images, balanced over the classes, for {@code limit} and {@code testLimit}. */
public final class BalancedSubset {

    private BalancedSubset() {}

    /**
     * Selects the first images of each class, in file order. The classes are filled in turn, one image at a time, so
     * that a remainder goes to the first classes and the other classes make up for a class with too few images.
     *
     * @param images the whole set
     * @param classes number of classes
     * @param limit number of images to select, at least 1
     * @param parameter the limit's key in the configuration, for the message
     * @throws DataException if the set is smaller than the limit
     */
    public static Selection first(ImageSet images, int classes, int limit, String parameter) {
        if (limit < 1 || limit > images.size()) {
            throw new DataException(
                    parameter + " must be from 1 to " + images.size() + ", the number of images, was " + limit);
        }
        int[] quota = quotas(images, classes, limit);
        int[] chosen = new int[limit];
        int count = 0;
        for (int i = 0; i < images.size(); i++) {
            if (quota[images.label(i)]-- > 0) {
                chosen[count++] = i;
            }
        }
        return new Selection(images, chosen);
    }

    private static int[] quotas(ImageSet images, int classes, int limit) {
        int[] available = new int[classes];
        for (int i = 0; i < images.size(); i++) {
            available[images.label(i)]++;
        }
        int[] quota = new int[classes];
        int left = limit;
        for (int c = 0; left > 0; c = (c + 1) % classes) {
            if (quota[c] < available[c]) {
                quota[c]++;
                left--;
            }
        }
        return quota;
    }
}
