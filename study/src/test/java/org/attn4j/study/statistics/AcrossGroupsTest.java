package org.attn4j.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AcrossGroupsTest {

    /** Demsar 2006, table 2, first four datasets: C4.5, C4.5+m, C4.5+cf, C4.5+m+cf, with the ranks that it prints. */
    @Test
    void ranksEqualThoseOfDemsarsTable() {
        List<String> names = List.of("c45", "m", "cf", "m-cf");
        double[][] areas = {
            {0.763, 0.768, 0.771, 0.798},
            {0.599, 0.591, 0.590, 0.569},
            {0.954, 0.971, 0.968, 0.967},
            {0.628, 0.661, 0.654, 0.657}
        };
        List<AcrossGroups.Setting> settings = java.util.Arrays.stream(areas)
                .map(row -> new AcrossGroups.Setting(means(names, row), Map.of()))
                .toList();
        List<AcrossGroups> across = AcrossGroups.of(names, settings);
        // Adult 4 3 2 1, breast cancer 1 2 3 4, Wisconsin 4 1 2 3, cmc 4 1 3 2.
        assertEquals(
                List.of(13 / 4.0, 7 / 4.0, 10 / 4.0, 10 / 4.0),
                across.stream().map(value -> value.rank().getAsDouble()).toList());
    }

    @Test
    void equalMeansShareTheirRanks() {
        AcrossGroups.Setting setting = new AcrossGroups.Setting(means(List.of("a", "b", "c"), 0.5, 0.7, 0.7), Map.of());
        assertEquals(
                List.of(OptionalDouble.of(3), OptionalDouble.of(1.5), OptionalDouble.of(1.5)),
                AcrossGroups.of(List.of("a", "b", "c"), List.of(setting, setting)).stream()
                        .map(AcrossGroups::rank)
                        .toList());
    }

    @Test
    void findingsAreCountedAndASettingWithoutAValueHasNoRanks() {
        Map<Long, Double> baseline = Map.of(1L, 0.5, 2L, 0.51, 3L, 0.52);
        Comparison better = compare(baseline, 0.60, 0.612, 0.619);
        Comparison unclear = compare(baseline, 0.50, 0.53, 0.50);
        Comparison worse = compare(baseline, 0.40, 0.412, 0.419);
        List<AcrossGroups.Setting> settings = List.of(
                new AcrossGroups.Setting(Map.of("none", 0.51, "eca", 0.61), Map.of("eca", better)),
                new AcrossGroups.Setting(Map.of("none", 0.51, "eca", 0.51), Map.of("eca", unclear)),
                new AcrossGroups.Setting(Map.of("none", 0.51, "eca", 0.41), Map.of("eca", worse)),
                new AcrossGroups.Setting(Map.of("none", 0.51), Map.of()));
        List<AcrossGroups> across = AcrossGroups.of(List.of("none", "eca"), settings);
        assertEquals(new AcrossGroups("none", 0, 0, 0, 0, OptionalDouble.of((2 + 1.5 + 1) / 3)), across.get(0));
        assertEquals(new AcrossGroups("eca", 1, 1, 1, 1, OptionalDouble.of((1 + 1.5 + 2) / 3)), across.get(1));
        assertEquals(3, across.get(1).compared());
    }

    private static Comparison compare(Map<Long, Double> baseline, double... values) {
        Map<Long, Double> bySeed = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            bySeed.put(i + 1L, values[i]);
        }
        return Family.compare(Map.of("eca", bySeed), baseline).get("eca");
    }

    private static Map<String, Double> means(List<String> names, double... values) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            means.put(names.get(i), values[i]);
        }
        return means;
    }
}
