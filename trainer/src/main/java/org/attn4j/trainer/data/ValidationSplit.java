package org.attn4j.trainer.data;

import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;

/**
 * Training images, split into those to train on and those held out to choose the best epoch.
 *
 * @param train the images to train on, in file order
 * @param validation the images held out, in file order
 */
public record ValidationSplit(ImageSet train, ImageSet validation) {

    private static final long FIXED_SEED = 0;

    /**
     * Holds out the same fraction of each class, rounded, at least one image and never all of a class. The choice is
     * random but does not depend on the run's seed, so that all runs are compared on the same images.
     *
     * @param images the training images
     * @param classes number of classes
     * @param fraction the fraction to hold out, above 0 and below 1
     * @throws DataException if no class has at least two images
     */
    public static ValidationSplit of(ImageSet images, int classes, double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("the fraction must be above 0 and below 1, was " + fraction);
        }
        boolean[] held = new boolean[images.size()];
        int count = 0;
        for (int c = 0; c < classes; c++) {
            count += hold(held, images, c, fraction);
        }
        if (count == 0) {
            throw new DataException("validation needs a class with at least 2 training images; there is none");
        }
        return new ValidationSplit(select(images, held, false, count), select(images, held, true, count));
    }

    private static int hold(boolean[] held, ImageSet images, int label, double fraction) {
        int[] members = new int[images.size()];
        int size = 0;
        for (int i = 0; i < images.size(); i++) {
            if (images.label(i) == label) {
                members[size++] = i;
            }
        }
        int heldOut = Math.min(size - 1, Math.max(1, (int) Math.rint(fraction * size)));
        int[] order = Draw.of(FIXED_SEED, "validation", label).permutation(size);
        for (int i = 0; i < heldOut; i++) {
            held[members[order[i]]] = true;
        }
        return Math.max(0, heldOut);
    }

    private static Selection select(ImageSet images, boolean[] held, boolean wanted, int heldCount) {
        int[] indices = new int[wanted ? heldCount : held.length - heldCount];
        int count = 0;
        for (int i = 0; i < held.length; i++) {
            if (held[i] == wanted) {
                indices[count++] = i;
            }
        }
        return new Selection(images, indices);
    }
}
