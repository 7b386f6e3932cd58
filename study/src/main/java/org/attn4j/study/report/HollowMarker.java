package org.attn4j.study.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A circle: marks the training value of a run of one epoch, for which no line can be drawn. */
final class HollowMarker extends Marker {

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.draw(new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size));
    }
}
