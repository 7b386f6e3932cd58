package org.attn4j.study.report;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.StudyResults;
import org.knowm.xchart.XYChart;

/** curves.png: loss and accuracy over epochs side by side, for training and test, with one legend for both. */
final class CurvesPicture {

    private static final int WIDTH = 1120;
    private static final int CHART_HEIGHT = 410;
    private static final int TITLE_HEIGHT = 34;
    private static final int CHART_TITLE = 20;
    private static final int MARGIN = 16;

    private CurvesPicture() {}

    static BufferedImage paint(StudyResults results) {
        List<String> variants = results.outline().variants();
        XYChart loss = chart(results, "loss (nats)", 1, EpochRow::trainLoss, EpochRow::testLoss);
        XYChart accuracy = chart(results, "accuracy (%)", 100, EpochRow::trainAccuracy, EpochRow::testAccuracy);
        CurvesLegend legend =
                new CurvesLegend(variants, DropoutUse.in(results).trainLegend(), onePoint(results), WIDTH - 2 * MARGIN);
        int height = TITLE_HEIGHT + CHART_TITLE + CHART_HEIGHT + legend.height() + MARGIN;
        return Canvas.paint(WIDTH, height, graphics -> {
            title(graphics, results);
            place(graphics, "Loss", loss, 0);
            place(graphics, "Accuracy", accuracy, WIDTH / 2);
            AffineTransform origin = graphics.getTransform();
            graphics.translate(MARGIN, TITLE_HEIGHT + CHART_TITLE + CHART_HEIGHT);
            legend.paint(graphics);
            graphics.setTransform(origin);
        });
    }

    private static boolean onePoint(StudyResults results) {
        return results.runs().stream().allMatch(run -> run.epochs().size() <= 1);
    }

    private static void title(Graphics2D graphics, StudyResults results) {
        int seeds = results.outline().seeds().size();
        graphics.setColor(Palette.INK);
        graphics.setFont(Canvas.bold(15));
        String name = Canvas.fitted(graphics, results.outline().name(), WIDTH / 2);
        graphics.drawString(name, MARGIN, 24);
        int right = MARGIN + graphics.getFontMetrics().stringWidth(name) + 12;
        graphics.setColor(Palette.FAINT);
        graphics.setFont(Canvas.plain(12));
        String what = seeds == 1 ? "one seed" : "mean of " + seeds + " seeds; bands: lowest to highest test run";
        graphics.drawString(results.complete() ? what : what + " (unfinished)", right, 24);
    }

    private static XYChart chart(
            StudyResults results,
            String unit,
            double scale,
            ToDoubleFunction<EpochRow> train,
            ToDoubleFunction<EpochRow> test) {
        List<String> variants = results.outline().variants();
        CurvesChart chart = new CurvesChart(unit, variants.size(), WIDTH / 2, CHART_HEIGHT);
        for (int i = 0; i < variants.size(); i++) {
            chart.add(
                    i,
                    false,
                    scaled(Curve.of(results, variants.get(i), train), scale).withoutBand());
            chart.add(i, true, scaled(Curve.of(results, variants.get(i), test), scale));
        }
        return chart.finish();
    }

    private static Curve scaled(Curve curve, double scale) {
        return new Curve(
                curve.mean().stream().map(value -> value * scale).toList(),
                curve.least().stream().map(value -> value * scale).toList(),
                curve.greatest().stream().map(value -> value * scale).toList());
    }

    private static void place(Graphics2D graphics, String title, XYChart chart, int x) {
        graphics.setColor(Palette.INK);
        graphics.setFont(Canvas.bold(14));
        int middle = x + chart.getWidth() / 2;
        graphics.drawString(title, middle - graphics.getFontMetrics().stringWidth(title) / 2, TITLE_HEIGHT + 16);
        Graphics2D part = (Graphics2D) graphics.create();
        part.translate(x, TITLE_HEIGHT + CHART_TITLE);
        chart.paint(part, chart.getWidth(), chart.getHeight());
        part.dispose();
    }
}
