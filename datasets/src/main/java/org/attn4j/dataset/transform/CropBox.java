package org.attn4j.dataset.transform;

import org.attn4j.core.random.Draw;

/**
 * A rectangle within an image, in pixels.
 *
 * @param top first row
 * @param left first column
 * @param height rows
 * @param width columns
 */
record CropBox(int top, int left, int height, int width) {

    /** Number of draws before the centre of the image is used; torchvision's number. */
    private static final int TRIES = 10;

    /**
     * A random rectangle by torchvision's rule: area and ratio are drawn up to ten times until the rectangle, with
     * rounded sides, fits into the image, then its position. If none fits, the largest centred rectangle with an
     * allowed ratio is used. Random numbers: area and ratio per try, then row and column.
     */
    static CropBox draw(RandomResizedCropParameters rule, int imageWidth, int imageHeight, Draw draw) {
        double lowRatio = rule.ratio().get(0);
        double highRatio = rule.ratio().get(1);
        for (int i = 0; i < TRIES; i++) {
            double area = (double) imageWidth
                    * imageHeight
                    * draw.uniform(rule.scale().get(0), rule.scale().get(1));
            double ratio = StrictMath.exp(draw.uniform(StrictMath.log(lowRatio), StrictMath.log(highRatio)));
            int width = (int) Math.rint(Math.sqrt(area * ratio));
            int height = (int) Math.rint(Math.sqrt(area / ratio));
            if (width > 0 && width <= imageWidth && height > 0 && height <= imageHeight) {
                int top = draw.below(imageHeight - height + 1);
                int left = draw.below(imageWidth - width + 1);
                return new CropBox(top, left, height, width);
            }
        }
        return centred(imageWidth, imageHeight, lowRatio, highRatio);
    }

    private static CropBox centred(int imageWidth, int imageHeight, double lowRatio, double highRatio) {
        double ratio = (double) imageWidth / imageHeight;
        int width = imageWidth;
        int height = imageHeight;
        if (ratio < lowRatio) {
            height = Math.max(1, (int) Math.rint(width / lowRatio));
        } else if (ratio > highRatio) {
            width = Math.max(1, (int) Math.rint(height * highRatio));
        }
        return new CropBox((imageHeight - height) / 2, (imageWidth - width) / 2, height, width);
    }
}
