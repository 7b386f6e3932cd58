package org.attn4j.study.report;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Checks whether Java can draw text, which needs fontconfig and a font on the machine. */
final class Fonts {

    private static final int PROBE_SIZE = 12;

    private Fonts() {}

    /**
     * Why text cannot be drawn; empty if it can. Java fails in several ways, linkage errors among them, and differently at
     * the second attempt, so any failure counts.
     */
    static Optional<String> problem() {
        try {
            int width = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                    .createGraphics()
                    .getFontMetrics(Canvas.plain(PROBE_SIZE))
                    .stringWidth("accuracy");
            return width > 0 ? Optional.empty() : Optional.of("the fonts have no letters");
        } catch (RuntimeException | LinkageError | InternalError failure) {
            return Optional.of(root(failure).toString());
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
