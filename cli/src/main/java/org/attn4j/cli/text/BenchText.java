package org.attn4j.cli.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attn4j.cli.console.TextTable;
import org.attn4j.trainer.bench.BenchResult;
import org.attn4j.trainer.bench.PairedRatio;
import org.attn4j.trainer.bench.ProfileRow;
import org.attn4j.trainer.bench.Spread;
import org.attn4j.trainer.bench.StepProfile;

/** Formats rates for the terminal. */
public final class BenchText {

    private BenchText() {}

    /** The machine, the rates, their ratios and, if requested, the profile of training steps. */
    public static String of(BenchResult result) {
        StringBuilder text = new StringBuilder(machine(result)).append("\n\n").append(rates(result));
        if (result.variants().size() > 1) {
            text.append('\n').append(ratios(result));
        }
        result.variants().forEach((name, variant) -> variant.profile()
                .ifPresent(profile -> text.append('\n').append(profile(name, profile))));
        return text.toString();
    }

    private static String machine(BenchResult result) {
        String peaks = result.peaks().entrySet().stream()
                .map(peak -> number("%,.0f", peak.getValue()) + " GFLOP/s in " + peak.getKey())
                .collect(Collectors.joining(", "));
        return result.device() + ", " + result.threads() + (result.threads() == 1 ? " thread" : " threads")
                + ", measured peak " + peaks + "; medians of " + result.rounds()
                + (result.rounds() == 1 ? " round" : " rounds") + ", quartiles in the next column";
    }

    private static String rates(BenchResult result) {
        TextTable table = new TextTable(
                "VARIANT", "BATCH", "TRAIN IMAGES/S", "", "OF PEAK", "ATTENTION MS", "INFER IMAGES/S", "");
        result.variants()
                .forEach((name, variant) -> table.row(
                        name,
                        variant.batchSize(),
                        number("%,.1f", variant.trainImagesPerSecond()),
                        quartiles(variant.trainSpread()),
                        number("%.1f%%", 100 * variant.trainFractionOfPeak()),
                        number("%.2f", variant.attentionMillisPerStep()),
                        number("%,.1f", variant.inferImagesPerSecond()),
                        quartiles(variant.inferSpread())));
        return table.toString();
    }

    private static String ratios(BenchResult result) {
        TextTable table = new TextTable("TIMES AS FAST AS " + result.baseline(), "TRAIN", "95 %", "INFER", "95 %");
        result.variants().forEach((name, variant) -> {
            if (variant.trainRatio().isPresent() && variant.inferRatio().isPresent()) {
                PairedRatio train = variant.trainRatio().get();
                PairedRatio infer = variant.inferRatio().get();
                table.row(
                        name,
                        number("%.3f", train.ratio()),
                        interval(train),
                        number("%.3f", infer.ratio()),
                        interval(infer));
            }
        });
        return table.toString();
    }

    private static String profile(String variant, StepProfile profile) {
        TextTable table = new TextTable("STEP OF " + variant, "FORWARD MS", "BACKWARD MS", "MS", "SHARE");
        for (ProfileRow row : profile.rows()) {
            table.row(
                    row.part(),
                    millis(row.forwardMillis()),
                    millis(row.backwardMillis()),
                    number("%.2f", row.millis()),
                    number("%.1f%%", 100 * row.share()));
        }
        return table.row("total", "", "", number("%.2f", profile.millis()), "100.0%")
                .toString();
    }

    private static String quartiles(Spread spread) {
        return number("%,.1f", spread.lowerQuartile()) + ".." + number("%,.1f", spread.upperQuartile());
    }

    private static String interval(PairedRatio ratio) {
        return ratio.low().isPresent() && ratio.high().isPresent()
                ? number("%.3f", ratio.low().get()) + ".."
                        + number("%.3f", ratio.high().get())
                : "needs 6 rounds";
    }

    private static String millis(Optional<Double> value) {
        return value.map(millis -> number("%.2f", millis)).orElse("");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
