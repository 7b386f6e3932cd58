package org.attn4j.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attn4j.cli.console.TextTable;
import org.attn4j.study.compare.ComparisonSections;
import org.attn4j.study.compare.StudyComparison;
import org.attn4j.study.report.NumberStyle;
import org.attn4j.study.report.StudiesPage.Section;

/** Formats a comparison of studies for the terminal. */
public final class StudiesText {

    private static final int WIDTH = 100;

    /** Values are not shortened below this. */
    private static final int SHORTEST = 12;

    private StudiesText() {}

    /** The tables, each with its explanation below, and the notes. */
    public static String of(StudyComparison comparison) {
        StringBuilder text = new StringBuilder();
        for (Section section : new ComparisonSections(comparison, NumberStyle.ASCII).all()) {
            text.append(section.title()).append('\n');
            if (!section.rows().isEmpty()) {
                text.append(table(section));
            }
            if (!section.text().isEmpty()) {
                wrap(text, section.text());
            }
            text.append('\n');
        }
        comparison.notes().forEach(note -> wrap(text, note));
        return text.toString().stripTrailing() + "\n";
    }

    private static TextTable table(Section section) {
        int most = Math.max(SHORTEST, widest(section));
        TextTable table = new TextTable(section.headings().stream()
                .map(heading -> cut(heading, most).toUpperCase(Locale.ROOT))
                .toArray(String[]::new));
        section.rows()
                .forEach(row -> table.row(row.stream()
                        .map(cell -> cell.equals(row.get(0)) ? cell : cut(cell, most))
                        .toArray()));
        return table;
    }

    /** The width of the widest cell after the first column with which all columns fit. */
    private static int widest(Section section) {
        List<List<String>> lines = new ArrayList<>(section.rows());
        lines.add(section.headings());
        int widest = WIDTH;
        while (widest > SHORTEST && width(lines, widest) > WIDTH) {
            widest--;
        }
        return widest;
    }

    private static int width(List<List<String>> lines, int most) {
        int sum = 0;
        for (int column = 0; column < lines.get(0).size(); column++) {
            int at = column;
            int width =
                    lines.stream().mapToInt(line -> line.get(at).length()).max().orElse(0);
            sum += (column == 0 ? width : 2 + Math.min(most, width));
        }
        return sum;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - "...".length()) + "...";
    }

    private static void wrap(StringBuilder text, String sentence) {
        int length = 0;
        for (String word : sentence.split(" ")) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                text.append('\n');
                length = 0;
            }
            text.append(length == 0 ? "" : " ").append(word);
            length += (length == 0 ? 0 : 1) + word.length();
        }
        text.append('\n');
    }
}
