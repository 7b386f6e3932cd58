package org.attn4j.study.report;

import java.awt.BasicStroke;

/** The line strokes of charts and legend. */
final class Strokes {

    /** For test curves. */
    static final BasicStroke SOLID = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** For training curves. */
    static final BasicStroke DASHED =
            new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {5f, 4f}, 0f);

    private Strokes() {}
}
