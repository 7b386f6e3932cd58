package org.attn4j.study.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Summary;

/**
 * A comparison of studies for programs: the components are the keys. Accuracies and differences are fractions.
 *
 * @param studies in the order of the user
 * @param differences settings in which the configurations differ, by JSON pointer: by study the value as JSON
 * @param common settings that all have, by JSON pointer, as JSON
 * @param variants of all studies
 * @param matches variants that have the same name in the first study and in another
 * @param notes remarks, one sentence each
 */
public record StudyComparisonJson(
        List<Study> studies,
        Map<String, Map<String, String>> differences,
        Map<String, String> common,
        List<Variant> variants,
        List<VariantMatch> matches,
        List<String> notes) {

    /**
     * A study.
     *
     * @param name unique among the studies
     * @param folder its folder
     * @param done how many of its runs are done
     * @param runs how many runs it has in all
     */
    record Study(String name, String folder, int done, int runs) {}

    /**
     * A figure over seeds.
     *
     * @param n how many seeds
     * @param mean their mean
     * @param sd their sample standard deviation; absent with one seed
     */
    record Spread(int n, double mean, Optional<Double> sd) {

        static Spread of(Summary summary) {
            return new Spread(
                    summary.n(),
                    summary.mean(),
                    summary.deviation().stream().boxed().findFirst());
        }
    }

    /**
     * A variant of a study.
     *
     * @param study the study's name
     * @param variant the variant's name
     * @param baseline the variant that it is compared with in its study; absent if it is that itself
     * @param testAccuracy of the last epoch; absent if no run is done
     * @param difference from the baseline, paired by seed; absent if no seed has both
     * @param interval of the mean difference; absent with fewer than two pairs
     * @param trainImagesPerSecond over all epochs; absent if no run is done
     * @param inferImagesPerSecond of the best weights; absent if no run is done
     * @param speedsComparable whether these speeds may be compared with those of the other variants
     */
    record Variant(
            String study,
            String variant,
            Optional<String> baseline,
            Optional<Spread> testAccuracy,
            Optional<Spread> difference,
            Optional<Interval> interval,
            Optional<Spread> trainImagesPerSecond,
            Optional<Spread> inferImagesPerSecond,
            boolean speedsComparable) {

        static Variant of(StudyComparison.Row row) {
            Optional<Comparison> comparison = row.row().comparison();
            return new Variant(
                    row.study().name(),
                    row.row().variant(),
                    row.row().comparedWith(),
                    row.row().testAccuracy().map(Spread::of),
                    comparison.map(Comparison::summary).map(Spread::of),
                    comparison.flatMap(Comparison::interval),
                    row.row().speed().training().map(Spread::of),
                    row.row().speed().inference().map(Spread::of),
                    row.speedsComparable());
        }
    }

    /** The comparison as keys and values. */
    public static StudyComparisonJson of(StudyComparison comparison) {
        Map<String, Map<String, String>> differences = new LinkedHashMap<>();
        comparison.configurations().differences().forEach(setting -> {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < setting.values().size(); i++) {
                String study = comparison.studies().get(i).name();
                setting.values().get(i).ifPresent(value -> values.put(study, value));
            }
            differences.put(setting.pointer(), values);
        });
        return new StudyComparisonJson(
                comparison.studies().stream()
                        .map(study -> new Study(study.name(), study.path(), study.done(), study.runs()))
                        .toList(),
                differences,
                comparison.configurations().common(),
                comparison.rows().stream().map(Variant::of).toList(),
                comparison.matches(),
                comparison.notes());
    }
}
