package org.attn4j.study.report;

import java.util.List;
import java.util.Locale;
import org.attn4j.study.statistics.AcrossGroups;

/** The table of values over the settings of the other axes, as texts. */
final class AcrossTable {

    /** The column titles. */
    static final List<String> HEADINGS =
            List.of("over all settings", "better / not shown / worse", "higher mean in", "mean rank");

    private AcrossTable() {}

    /** One row per value. */
    static List<List<String>> rows(List<AcrossGroups> values) {
        return values.stream().map(AcrossTable::row).toList();
    }

    private static List<String> row(AcrossGroups value) {
        boolean compared = value.compared() > 0;
        return List.of(
                value.value(),
                compared ? value.better() + " / " + value.undecided() + " / " + value.worse() : "",
                compared ? value.wins() + " of " + value.compared() : "",
                value.rank().isPresent()
                        ? String.format(Locale.ROOT, "%.2f", value.rank().getAsDouble())
                        : "");
    }
}
