package org.attn4j.study.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One of the two charts: bands of test curves in the background, train lines dashed, test lines solid with markers. */
final class CurvesChart {

    /** About how many markers a test line has: enough to follow it, few enough to read it. */
    private static final int MARKERS = 8;

    private static final int MARKER_SIZE = 7;
    private static final int TICK_SPACING = 55;

    /** Up to this many epochs, each has a label. */
    private static final int MOST_EPOCH_LABELS = 12;

    private static final List<Marker> SHAPES = List.of(
            SeriesMarkers.CIRCLE,
            SeriesMarkers.SQUARE,
            SeriesMarkers.TRIANGLE_UP,
            SeriesMarkers.DIAMOND,
            SeriesMarkers.TRIANGLE_DOWN);

    private final XYChart chart;
    private final int variants;
    private final List<Runnable> lines = new ArrayList<>();
    private int epochs = 1;
    private AxisRange range = AxisRange.EMPTY;

    /**
     * An empty chart.
     *
     * @param variants how many variants the study has
     */
    CurvesChart(String unit, int variants, int width, int height) {
        this.variants = variants;
        chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .xAxisTitle("epoch")
                .yAxisTitle(unit)
                .build();
        XYStyler styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(new Color(0xE4E4E4));
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setChartFontColor(Palette.INK);
        styler.setAxisTitleFont(Canvas.plain(13));
        styler.setAxisTickLabelsFont(Canvas.plain(12));
        styler.setAxisTickLabelsColor(Palette.INK);
        styler.setMarkerSize(MARKER_SIZE);
        styler.setLocale(Locale.ROOT);
        styler.setXAxisDecimalPattern("0");
        styler.setXAxisTickMarkSpacingHint(TICK_SPACING);
        styler.setChartTitleVisible(false);
        styler.setPlotMargin(4);
        styler.setChartPadding(10);
    }

    /** The marker of the variant with this index; five shapes and seven colours make 35 pairs. */
    static Marker marker(int variant) {
        return SHAPES.get(variant % SHAPES.size());
    }

    /** Adds the curve of the variant with this index; does nothing if it has no epoch yet. */
    void add(int variant, boolean test, Curve curve) {
        if (curve.length() == 0) {
            return;
        }
        epochs = Math.max(epochs, curve.length());
        range = range.with(curve);
        String name = variant + (test ? " test" : " train");
        if (curve.hasBand()) {
            band(variant, name, curve);
        }
        lines.add(() -> line(variant, test, name, curve));
    }

    private void band(int variant, String name, Curve curve) {
        List<Double> x = epochs(curve.length());
        List<Double> back = new ArrayList<>(x);
        Collections.reverse(back);
        x.addAll(back);
        List<Double> y = new ArrayList<>(curve.greatest());
        List<Double> below = new ArrayList<>(curve.least());
        Collections.reverse(below);
        y.addAll(below);
        XYSeries series = chart.addSeries(name + " band", x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(Palette.band(variant, variants));
        series.setLineColor(new Color(0, 0, 0, 0));
        series.setMarker(SeriesMarkers.NONE);
    }

    private void line(int variant, boolean test, String name, Curve curve) {
        XYSeries line = chart.addSeries(name, epochs(curve.length()), curve.mean());
        line.setLineColor(test ? Palette.variant(variant) : Palette.light(variant));
        line.setLineStyle(test ? Strokes.SOLID : Strokes.DASHED);
        line.setMarker(SeriesMarkers.NONE);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        int step = Math.max(1, (int) Math.ceil(curve.length() / (double) MARKERS));
        for (int i = step == 1 ? 0 : variant % step; i < curve.length(); i += step) {
            x.add(i + 1.0);
            y.add(curve.mean().get(i));
        }
        if (test || curve.length() == 1) {
            XYSeries markers = chart.addSeries(name + " markers", x, y);
            markers.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            markers.setMarker(test ? marker(variant) : new HollowMarker());
            markers.setMarkerColor(Palette.variant(variant));
        }
    }

    private static List<Double> epochs(int length) {
        List<Double> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= length; epoch++) {
            epochs.add((double) epoch);
        }
        return epochs;
    }

    /** The chart with all curves; lines are drawn over all bands. */
    XYChart finish() {
        lines.forEach(Runnable::run);
        chart.getStyler().setYAxisMin(range.min());
        chart.getStyler().setYAxisMax(range.max());
        chart.getStyler().setYAxisDecimalPattern(range.pattern());
        if (epochs == 1) {
            chart.getStyler().setXAxisMin(0.0);
            chart.getStyler().setXAxisMax(2.0);
        } else if (epochs > MOST_EPOCH_LABELS) {
            labelRoundEpochs();
        }
        return chart;
    }

    /**
     * Labels 0, 5, 10 and so on. If all points are equally spaced, XChart labels every n-th point from the first, such as 1,
     * 12, 23; an invisible point between two others makes it choose round numbers.
     */
    private void labelRoundEpochs() {
        chart.getStyler().setXAxisMin(0.0);
        XYSeries between = chart.addSeries("between", List.of(0.3), List.of(range.least()));
        between.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        between.setMarker(SeriesMarkers.NONE);
    }
}
