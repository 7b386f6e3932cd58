package org.attn4j.study.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** The legend below both charts: the variants' colours and markers, solid for test, dashed for train; wraps into rows. */
final class CurvesLegend {

    private static final int ROW = 22;
    private static final int SAMPLE = 34;
    private static final int GAP = 8;
    private static final int BETWEEN = 26;
    private static final int MARKER_SIZE = 7;

    private record Entry(String text, Color colour, Stroke stroke, List<Marker> marker) {}

    private final List<List<Entry>> rows = new ArrayList<>();
    private final boolean points;
    private final int width;

    /**
     * A legend.
     *
     * @param points whether no curve is longer than one epoch, so that there are no lines
     * @param train the label of training curves
     */
    CurvesLegend(List<String> variants, String train, boolean points, int width) {
        this.points = points;
        this.width = width;
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            entries.add(new Entry(variants.get(i), Palette.variant(i), Strokes.SOLID, List.of(CurvesChart.marker(i))));
        }
        rows.add(List.of(
                new Entry("test", Palette.FAINT, Strokes.SOLID, points ? List.of(CurvesChart.marker(0)) : List.of()),
                new Entry(train, Palette.FAINTER, Strokes.DASHED, points ? List.of(new HollowMarker()) : List.of())));
        Canvas.paint(1, 1, graphics -> wrap(graphics, entries));
    }

    private void wrap(Graphics2D graphics, List<Entry> entries) {
        graphics.setFont(Canvas.plain(13));
        List<Entry> row = new ArrayList<>();
        int used = 0;
        for (Entry entry : entries) {
            int needed = width(graphics, entry);
            if (!row.isEmpty() && used + needed > width) {
                rows.add(rows.size() - 1, row);
                row = new ArrayList<>();
                used = 0;
            }
            row.add(entry);
            used += needed + BETWEEN;
        }
        rows.add(rows.size() - 1, row);
    }

    private int width(Graphics2D graphics, Entry entry) {
        return SAMPLE + GAP + graphics.getFontMetrics().stringWidth(text(graphics, entry));
    }

    private String text(Graphics2D graphics, Entry entry) {
        return Canvas.fitted(graphics, entry.text(), width - SAMPLE - GAP);
    }

    /** The height in nominal pixels. */
    int height() {
        return rows.size() * ROW;
    }

    /** Paints the legend with its upper left corner at the origin; rows are centred. */
    void paint(Graphics2D graphics) {
        graphics.setFont(Canvas.plain(13));
        for (int i = 0; i < rows.size(); i++) {
            int used = rows.get(i).stream()
                            .mapToInt(entry -> width(graphics, entry) + BETWEEN)
                            .sum()
                    - BETWEEN;
            int x = (width - used) / 2;
            for (Entry entry : rows.get(i)) {
                paint(graphics, entry, x, i * ROW + ROW / 2);
                x += width(graphics, entry) + BETWEEN;
            }
        }
    }

    private void paint(Graphics2D graphics, Entry entry, int x, int middle) {
        graphics.setColor(entry.colour());
        if (!points) {
            graphics.setStroke(entry.stroke());
            graphics.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
        }
        entry.marker().forEach(marker -> marker.paint(graphics, x + SAMPLE / 2.0, middle, MARKER_SIZE));
        graphics.setColor(Palette.INK);
        int baseline = middle + graphics.getFontMetrics().getAscent() / 2 - 1;
        graphics.drawString(text(graphics, entry), x + SAMPLE + GAP, baseline);
    }
}
