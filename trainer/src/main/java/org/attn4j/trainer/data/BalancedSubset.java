package org.attn4j.trainer.data;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;

/** Fewer images with the classes kept even: what {@code limit} and {@code testLimit} mean. */
public final class BalancedSubset {

    private BalancedSubset() {}

    /**
     * The first images of each class in file order, kept in file order. Places are dealt to the classes in turn, so that
     * a remainder goes to the first classes, and what a short class lacks to the others.
     *
     * @param images the whole set
     * @param classes number of classes
     * @param limit how many images, at least 1
     * @param parameter the configuration's word for the limit, for the message
     * @throws DataException where the set is smaller than the limit
     */
    public static Selection first(ImageSet images, int classes, int limit, String parameter) {
        if (limit < 1 || limit > images.size()) {
            throw new DataException(parameter + " must be at least 1 and at most the " + images.size()
                    + " images there are, was " + limit);
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
