package org.attn4j.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfusionTextTest {

    private static final List<String> CIFAR =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    /** The same count for every pair of classes. */
    private static String matrix(List<String> classes, int count) {
        return ConfusionText.of(
                classes, Collections.nCopies(classes.size(), Collections.nCopies(classes.size(), count)));
    }

    private static List<String> classes(int count, String prefix) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + (char) ('a' + i / 26) + (char) ('a' + i % 26))
                .toList();
    }

    private static void assertFits(String text) {
        text.lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void columnsHaveTheNamesOfTheirClasses() {
        assertEquals("""
                confusion matrix: rows are true classes, columns are predicted classes
                       cat  horse
                cat    812     10
                horse    7    930
                """, ConfusionText.of(List.of("cat", "horse"), List.of(List.of(812, 10), List.of(7, 930))));
    }

    @Test
    void tenClassesKeepTheirNames() {
        String text = matrix(CIFAR, 1000);
        assertTrue(
                text.lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .endsWith("  airplane  automobile  bird   cat  deer   dog  frog  horse  ship  truck"),
                text);
        assertFits(text);
    }

    @Test
    void longNamesAreCutToWhatFits() {
        List<String> classes = List.of(
                "convertible car",
                "dump truck trailer",
                "electric locomotive",
                "fire engine",
                "garbage truck lorry",
                "horse-drawn cart",
                "minibus",
                "passenger railcar",
                "recreational vehicle");
        String text = matrix(classes, 50);
        assertTrue(
                text.startsWith(
                        "confusion matrix: rows are true classes, columns are predicted classes, their names shortened\n"),
                text);
        assertTrue(text.contains("  conver  dump t  electr  fire e  garbag  horse-  minibu  passen  recrea\n"), text);
        assertTrue(text.contains("\nelectric locomotive "), text);
        assertFits(text);
    }

    @Test
    void namesThatAreTheSameWhenCutAreNumbered() {
        String text = matrix(classes(15, "n0212304"), 20);
        assertTrue(text.startsWith("""
                confusion matrix: rows are true classes, columns are predicted classes, numbered as the rows
                                1   2   3   4   5   6   7   8   9  10  11  12  13  14  15
                 1 n0212304aa  20  20  20  20  20  20  20  20  20  20  20  20  20  20  20
                """), text);
        assertFits(text);
    }

    @Test
    void tooManyClassesAreLeftToJson() {
        assertEquals(
                "confusion matrix: too wide for a terminal with 100 classes; --json prints it\n",
                matrix(classes(100, "c"), 10));
    }
}
