package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Family;
import org.junit.jupiter.api.Test;

/** The figures of docs/STATISTICS.md are right: tables by numerical integration, the example by the program's own code. */
class StatisticsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "STATISTICS.md");

    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;

    /** The table has two decimals. */
    private static final double HALF_OF_LAST_DIGIT = 0.005;

    private static final Pattern SEEDS_ROW =
            Pattern.compile("^\\| (\\d+)((?: \\| \\d+\\.\\d\\d){3}) \\|$", Pattern.MULTILINE);
    private static final Pattern PLANNING_ROW =
            Pattern.compile("^\\| ([\\d.]+)((?: \\| \\d+){6}) \\|$", Pattern.MULTILINE);

    /** Holm's strictest step, by column of the planning table. */
    private static final List<Integer> VARIANTS = List.of(1, 2, 3, 5, 10);

    private final String text = read();

    @Test
    void smallestDifferencesAndIntervalsFollowFromStudentsT() {
        Matcher rows = SEEDS_ROW.matcher(text);
        for (int n = 2; n <= 20; n++) {
            assertTrue(rows.find(), "a row for " + n + " seeds");
            assertEquals(n, Integer.parseInt(rows.group(1)));
            String[] cells = rows.group(2).substring(" | ".length()).split(" \\| ");
            double smallest = Double.parseDouble(cells[0]);
            assertTrue(
                    PairedTPower.toShow(smallest + HALF_OF_LAST_DIGIT, n, ALPHA) >= POWER, n + " seeds: " + smallest);
            assertTrue(
                    PairedTPower.toShow(smallest - HALF_OF_LAST_DIGIT, n, ALPHA) <= POWER, n + " seeds: " + smallest);
            assertEquals(two(PairedTPower.quantile(1 - ALPHA / 2, n) / Math.sqrt(n)), cells[1], n + " seeds, 95 %");
            assertEquals(two(PairedTPower.quantile(1 - ALPHA, n) / Math.sqrt(n)), cells[2], n + " seeds, 90 %");
        }
    }

    @Test
    void plannedSeedsAreTheFewestThatReachThePower() {
        Matcher rows = PLANNING_ROW.matcher(text);
        int seen = 0;
        while (rows.find()) {
            double ratio = Double.parseDouble(rows.group(1));
            String[] cells = rows.group(2).substring(" | ".length()).split(" \\| ");
            for (int column = 0; column < VARIANTS.size(); column++) {
                double alpha = ALPHA / VARIANTS.get(column);
                assertFewest(cells[column], n -> PairedTPower.toShow(ratio, n, alpha), ratio + ", alpha " + alpha);
            }
            assertFewest(cells[VARIANTS.size()], n -> PairedTPower.toCallEqual(ratio, n, ALPHA), ratio + ", equal");
            seen++;
        }
        assertEquals(7, seen);
    }

    private static void assertFewest(String cell, IntToDoubleFunction power, String row) {
        int seeds = Integer.parseInt(cell);
        assertTrue(power.applyAsDouble(seeds) >= POWER, row + ": " + seeds + " seeds are too few");
        assertTrue(seeds == 2 || power.applyAsDouble(seeds - 1) < POWER, row + ": fewer than " + seeds + " do");
    }

    @Test
    void theExampleIsWhatTheProgramComputes() {
        Comparison example = compare(numbers("baseline"), numbers("variant"));
        assertStates("difference of %+.2f ± %.2f points", example.summary().mean(), deviation(example));
        assertStates(
                "95 %% interval of %+.2f to %+.2f",
                example.interval().orElseThrow().low(),
                example.interval().orElseThrow().high());
        assertStates(
                "p = %.4f by the paired t-test", example.pairedT().orElseThrow().p());
        assertStates(
                "p = %.4f by Wilcoxon's test", example.wilcoxon().orElseThrow().p());
        assertStates(
                "Hedges' g = %.2f and wins of %.0f %%",
                example.effectSize().orElseThrow(), 100 * example.probabilityOfImprovement());
        double half = PairedTPower.quantile(1 - ALPHA, 5) / Math.sqrt(5) * deviation(example);
        assertStates(
                "90 %% interval is %+.2f to %+.2f",
                example.summary().mean() - half, example.summary().mean() + half);
    }

    @Test
    void theSmallestPOfWilcoxonIsThatOfSeedsThatAllAgree() {
        String row = IntStream.rangeClosed(2, 10)
                .mapToObj(n -> String.format(
                        Locale.ROOT, "%.4f", ahead(n).wilcoxon().orElseThrow().p()))
                .map(p -> p.replaceAll("0+$", ""))
                .collect(Collectors.joining(" | ", "| smallest p | ", " |"));
        assertStates(row);
    }

    @Test
    void theCorrectionOfHedgesGIsThatOfTheProgram() {
        assertStates(
                "%.2f with three seeds, %.2f with five, %.2f with ten", correction(3), correction(5), correction(10));
        assertTrue(ahead(2).effectSize().isEmpty());
    }

    private static double correction(int seeds) {
        Comparison comparison = ahead(seeds);
        return comparison.effectSize().orElseThrow() / (comparison.summary().mean() / deviation(comparison));
    }

    /** A variant that is ahead with every seed, by a different amount each. */
    private static Comparison ahead(int seeds) {
        double[] baseline = new double[seeds];
        return compare(
                baseline, IntStream.rangeClosed(1, seeds).asDoubleStream().toArray());
    }

    private static Comparison compare(double[] baseline, double[] variant) {
        return Family.compare(Map.of("variant", bySeed(variant)), bySeed(baseline))
                .get("variant");
    }

    private static Map<Long, Double> bySeed(double[] values) {
        Map<Long, Double> bySeed = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            bySeed.put((long) i, values[i]);
        }
        return bySeed;
    }

    /** The example's row: five accuracies. */
    private double[] numbers(String row) {
        Matcher cells = Pattern.compile("^\\| " + row + "((?: \\| [\\d.]+){5}) \\|", Pattern.MULTILINE)
                .matcher(text);
        assertTrue(cells.find(), "a row " + row);
        return List.of(cells.group(1).substring(" | ".length()).split(" \\| ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double deviation(Comparison comparison) {
        return comparison.summary().deviation().orElseThrow();
    }

    private void assertStates(String format, Object... values) {
        String figures = String.format(Locale.ROOT, format, values);
        assertTrue(text.replaceAll("\\s+", " ").contains(figures), DOCUMENT + " does not state: " + figures);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String read() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
