package org.attn4j.study.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The variants of a study, and their values on each axis. Immutable.
 *
 * @param axes the names of the axes; empty if the study has none and its variants stand for themselves
 * @param points by variant, in the study's order: its value on each axis
 */
public record VariantGrid(List<String> axes, Map<String, List<String>> points) {

    /** The axis formed by the named variants of a study. */
    public static final String VARIANT = "variant";

    /** Far above any study that could be trained. */
    private static final int MOST_VARIANTS = 100_000;

    /** A run's folder adds its seed, and file systems allow 255 bytes. */
    private static final int LONGEST_NAME = 200;

    /** Copies the collections and keeps their order. */
    public VariantGrid {
        axes = List.copyOf(axes);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** Variants without axes. */
    public static VariantGrid of(List<String> variants) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        variants.forEach(variant -> points.put(variant, List.of()));
        return new VariantGrid(List.of(), points);
    }

    /**
     * The product of axes: the first axis varies slowest, and a variant's name is the names of its values, joined by
     * hyphens.
     *
     * @param values the names of the values by axis
     * @param exclude combinations to leave out, each the excluded values by axis
     * @throws IllegalArgumentException with a sentence for the user if there are too many combinations, if two have the same
     *     name, if a name is too long for a folder, or if an unknown axis is excluded
     */
    public static VariantGrid product(Map<String, List<String>> values, List<Map<String, List<String>>> exclude) {
        List<String> axes = List.copyOf(values.keySet());
        for (Map<String, List<String>> combination : exclude) {
            if (!values.keySet().containsAll(combination.keySet())) {
                throw new IllegalArgumentException(
                        "the excluded " + combination + " names an axis that does not exist");
            }
        }
        List<List<String>> combinations = List.of(List.of());
        for (String axis : axes) {
            if ((long) combinations.size() * values.get(axis).size() > MOST_VARIANTS) {
                throw new IllegalArgumentException("the axes have more than " + MOST_VARIANTS + " combinations");
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : combinations) {
                for (String value : values.get(axis)) {
                    List<String> next = new ArrayList<>(combination);
                    next.add(value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        Map<String, List<String>> points = new LinkedHashMap<>();
        for (List<String> combination : combinations) {
            if (exclude.stream().noneMatch(some -> matches(axes, combination, some))) {
                String name = String.join("-", combination);
                if (name.length() > LONGEST_NAME) {
                    throw new IllegalArgumentException("the combination " + combination + " has a name of more than "
                            + LONGEST_NAME + " characters; give its values shorter names");
                }
                List<String> other = points.put(name, List.copyOf(combination));
                if (other != null) {
                    throw new IllegalArgumentException("the combinations " + other + " and " + combination
                            + " have the same name \"" + name + "\"; rename a value");
                }
            }
        }
        return new VariantGrid(axes, points);
    }

    private static boolean matches(List<String> axes, List<String> combination, Map<String, List<String>> excluded) {
        return !excluded.isEmpty()
                && excluded.entrySet().stream()
                        .allMatch(entry -> entry.getValue().contains(combination.get(axes.indexOf(entry.getKey()))));
    }

    /** The variants' names in the study's order. */
    public List<String> variants() {
        return List.copyOf(points.keySet());
    }

    /** A variant's value on an axis. */
    public String value(String variant, String axis) {
        return points.get(variant).get(axes.indexOf(axis));
    }

    /** The groups of variants that are compared with each other, in the order of their first variants. */
    public List<ComparisonGroup> groups(Baseline baseline) {
        Optional<String> axis = baseline.axis().filter(axes::contains);
        Map<Map<String, String>, List<String>> members = new LinkedHashMap<>();
        points.keySet().forEach(variant -> members.computeIfAbsent(setting(variant, axis), first -> new ArrayList<>())
                .add(variant));
        List<ComparisonGroup> groups = new ArrayList<>();
        members.forEach((setting, variants) -> {
            Optional<String> base = variants.stream()
                    .filter(variant -> baseline.name()
                            .equals(axis.map(some -> value(variant, some)).orElse(variant)))
                    .findFirst();
            List<String> others = variants.stream()
                    .filter(variant -> base.filter(variant::equals).isEmpty())
                    .toList();
            groups.add(new ComparisonGroup(setting, base, others));
        });
        return groups;
    }

    /** The values on the axes other than the baseline's; empty if one variant is the baseline of all. */
    private Map<String, String> setting(String variant, Optional<String> baselineAxis) {
        Map<String, String> setting = new LinkedHashMap<>();
        if (baselineAxis.isPresent()) {
            for (String axis : axes) {
                if (!axis.equals(baselineAxis.get())) {
                    setting.put(axis, value(variant, axis));
                }
            }
        }
        return setting;
    }
}
