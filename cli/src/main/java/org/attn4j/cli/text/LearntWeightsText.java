package org.attn4j.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attn4j.runfiles.LearntWeight;

/** Formats the small tensors that modules have learnt, value by value. */
public final class LearntWeightsText {

    /** Values of nine characters each that fit in a line after the names. */
    private static final int VALUES_A_LINE = 8;

    private static final String VALUE = "%9.4f";

    private LearntWeightsText() {}

    /** A block with a heading; empty if the modules have no small trainable tensors. */
    public static String of(List<LearntWeight> learnt) {
        if (learnt.isEmpty()) {
            return "";
        }
        List<List<String>> names = learnt.stream().map(LearntWeightsText::names).toList();
        StringBuilder text = new StringBuilder("learnt weights, of tensors with at most 64 values\n");
        for (int i = 0; i < learnt.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < names.get(i).size(); column++) {
                int at = column;
                int width = names.stream()
                        .mapToInt(row -> row.get(at).length())
                        .max()
                        .orElseThrow();
                line.append(String.format(
                        Locale.ROOT, "%-" + (width + 2) + "s", names.get(i).get(column)));
            }
            values(text, line.toString(), learnt.get(i).values());
        }
        return text.append('\n').toString();
    }

    private static List<String> names(LearntWeight weight) {
        return List.of(
                weight.site(),
                weight.position(),
                weight.attention() + (weight.index() == 0 ? "" : " #" + (weight.index() + 1)),
                weight.name(),
                weight.shape().stream().map(String::valueOf).collect(Collectors.joining(" x ")));
    }

    private static void values(StringBuilder text, String names, List<Float> values) {
        List<String> written = new ArrayList<>();
        values.forEach(value -> written.add(String.format(Locale.ROOT, VALUE, value)));
        for (int from = 0; from < written.size(); from += VALUES_A_LINE) {
            text.append(from == 0 ? names : " ".repeat(names.length()))
                    .append(String.join("", written.subList(from, Math.min(written.size(), from + VALUES_A_LINE))))
                    .append('\n');
        }
    }
}
