package org.attn4j.study.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often a value of an axis beats the baseline's value over the settings of the other axes, and its average rank among
 * all values. Counts of findings are those of Weka's Experimenter; ranks follow J. Demsar, Statistical Comparisons of
 * Classifiers over Multiple Data Sets, JMLR 7 (2006), section 3.1.3.
 *
 * @param value the name of the value
 * @param better settings in which it is better than the baseline by the corrected test
 * @param undecided settings in which no difference is shown
 * @param worse settings in which it is worse
 * @param wins settings in which its mean is higher than the baseline's
 * @param rank 1 is the highest mean, equal means share their ranks; over the settings that have a mean of every value, empty
 *     with fewer than two of them
 */
public record AcrossGroups(String value, int better, int undecided, int worse, int wins, OptionalDouble rank) {

    private static final int FEWEST_SETTINGS = 2;

    /**
     * The results of one setting.
     *
     * @param means of each value, the baseline's included
     * @param comparisons with the baseline, by value
     */
    public record Setting(Map<String, Double> means, Map<String, Comparison> comparisons) {}

    /** The counts of each value in this order; the baseline's has a rank only. */
    public static List<AcrossGroups> of(List<String> values, Collection<Setting> settings) {
        Map<String, OptionalDouble> ranks = ranks(values, settings);
        List<AcrossGroups> counted = new ArrayList<>();
        for (String value : values) {
            int[] findings = new int[3];
            int wins = 0;
            for (Setting setting : settings) {
                Comparison comparison = setting.comparisons().get(value);
                if (comparison != null) {
                    Finding finding = Finding.of(comparison);
                    findings[finding == Finding.BETTER ? 0 : finding == Finding.WORSE ? 2 : 1]++;
                    wins += comparison.summary().mean() > 0 ? 1 : 0;
                }
            }
            counted.add(new AcrossGroups(value, findings[0], findings[1], findings[2], wins, ranks.get(value)));
        }
        return counted;
    }

    private static Map<String, OptionalDouble> ranks(List<String> values, Collection<Setting> settings) {
        List<Map<String, Double>> complete = settings.stream()
                .map(Setting::means)
                .filter(means -> means.keySet().containsAll(values))
                .toList();
        Map<String, OptionalDouble> ranks = new LinkedHashMap<>();
        for (String value : values) {
            ranks.put(
                    value,
                    complete.size() < FEWEST_SETTINGS
                            ? OptionalDouble.empty()
                            : complete.stream()
                                    .mapToDouble(means -> rank(means.get(value), means.values()))
                                    .average());
        }
        return ranks;
    }

    /** One more than the number of higher means, plus half the number of other equal ones. */
    private static double rank(double mean, Collection<Double> all) {
        long higher = all.stream().filter(other -> other > mean).count();
        long equal = all.stream().filter(other -> other == mean).count();
        return 1 + higher + (equal - 1) / 2.0;
    }

    /** The number of settings in which the value is compared with the baseline. */
    public int compared() {
        return better + undecided + worse;
    }
}
