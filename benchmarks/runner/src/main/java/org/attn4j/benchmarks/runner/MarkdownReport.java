package org.attn4j.benchmarks.runner;

import java.util.Locale;
import org.attn4j.trainer.bench.PairedRatio;
import org.attn4j.trainer.bench.Spread;

/** Formats a result as Markdown: conditions, rates, ratios. */
final class MarkdownReport {

    private MarkdownReport() {}

    static String of(BenchmarkResult result) {
        return conditions(result) + "\n" + rates(result) + "\n" + comparisons(result);
    }

    private static String conditions(BenchmarkResult result) {
        Conditions conditions = result.conditions();
        return String.format(
                Locale.ROOT,
                "%s, batch %d of 3x%dx%d, %d threads, %d rounds; %s.%n",
                conditions.network(),
                conditions.batch(),
                conditions.size(),
                conditions.size(),
                conditions.threads(),
                conditions.rounds(),
                conditions.copied()
                        ? "every step copies its images from the Java heap"
                        : "attn4j copies the images of every step from the Java heap, the others keep them");
    }

    private static String rates(BenchmarkResult result) {
        StringBuilder text = new StringBuilder("""
                | contender | parameters | train images/s | quartiles | infer images/s | quartiles | peak MiB | loss |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        result.contenders()
                .forEach((name, contender) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,.1f | %s | %,.1f | %s | %,d | %.2f to %.2f |%n",
                        name,
                        contender.parameters(),
                        contender.train().median(),
                        quartiles(contender.train()),
                        contender.infer().median(),
                        quartiles(contender.infer()),
                        contender.peakMebibytes(),
                        contender.firstLoss(),
                        contender.lastLoss())));
        return text.toString();
    }

    private static String comparisons(BenchmarkResult result) {
        if (result.comparisons().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("""
                | times as fast | train | 95 % | infer | 95 % |
                |---|---:|---:|---:|---:|
                """);
        for (Comparison comparison : result.comparisons()) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s / %s | %.2f | %s | %.2f | %s |%n",
                    comparison.contender(),
                    comparison.against(),
                    comparison.train().ratio(),
                    interval(comparison.train()),
                    comparison.infer().ratio(),
                    interval(comparison.infer())));
        }
        return text.toString();
    }

    private static String quartiles(Spread spread) {
        return String.format(Locale.ROOT, "%,.1f..%,.1f", spread.lowerQuartile(), spread.upperQuartile());
    }

    private static String interval(PairedRatio ratio) {
        return ratio.low().isPresent() && ratio.high().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.2f..%.2f",
                        ratio.low().get(),
                        ratio.high().get())
                : "needs 6 rounds";
    }
}
