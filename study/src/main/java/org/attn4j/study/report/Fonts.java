package org.attn4j.study.report;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Finds out whether Java can draw text here: on a bare machine without fontconfig or fonts it cannot. */
final class Fonts {

    private static final int PROBE_SIZE = 12;

    private Fonts() {}

    /**
     * Why text cannot be drawn; empty where it can. Java fails in several ways, by errors of linking among them, and
     * fails again differently at the second attempt; so any failure counts.
     */
    static Optional<String> problem() {
        try {
            int width = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                    .createGraphics()
                    .getFontMetrics(Canvas.plain(PROBE_SIZE))
                    .stringWidth("accuracy");
            return width > 0 ? Optional.empty() : Optional.of("its fonts have no letters");
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
