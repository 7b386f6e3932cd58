package org.attn4j.study.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;
import org.attn4j.core.error.NearestNames;

/** Reads {@code exclude} of a study: combinations of values that are left out. */
final class ExclusionReader {

    private static final String HERE = "/study/exclude";

    /** A message does not list thousands of variants. */
    private static final int MOST_LISTED = 20;

    private final Problems problems;
    private final Map<String, List<String>> axes;

    /**
     * A reader.
     *
     * @param axes the names of the values by axis
     */
    ExclusionReader(Problems problems, Map<String, List<String>> axes) {
        this.problems = problems;
        this.axes = axes;
    }

    /** The excluded values by axis, for each combination. */
    List<Map<String, List<String>>> read(Node written) {
        List<Map<String, List<String>>> combinations = new ArrayList<>();
        List<Node> elements = written instanceof Elements list ? list.elements() : List.of(written);
        for (int i = 0; i < elements.size(); i++) {
            String here = HERE + (written instanceof Elements ? "/" + i : "");
            if (elements.get(i) instanceof Members combination
                    && !combination.members().isEmpty()) {
                combinations.add(combination(here, combination));
            } else {
                problems.add(
                        elements.get(i).origin().location(),
                        here,
                        "must be an object of values by axis, such as {\"attention\": \"cbam\"}, was "
                                + elements.get(i).describe());
            }
        }
        return combinations;
    }

    private Map<String, List<String>> combination(String here, Members written) {
        Map<String, List<String>> combination = new LinkedHashMap<>();
        written.members().forEach((axis, member) -> {
            String place = Pointer.child(here, axis);
            if (!axes.containsKey(axis)) {
                problems.add(member.name().location(), place, unknown("must be an axis", axis, axes.keySet()));
                return;
            }
            List<Node> values = member.value() instanceof Elements list ? list.elements() : List.of(member.value());
            if (values.isEmpty()) {
                problems.add(member.value().origin().location(), place, "must hold at least one value");
            }
            List<String> names = new ArrayList<>();
            values.forEach(value -> value(place, axis, value).ifPresent(names::add));
            combination.put(axis, names);
        });
        return combination;
    }

    private Optional<String> value(String here, String axis, Node written) {
        Optional<String> name = VariantNames.of(axis, written);
        if (name.isPresent() && axes.get(axis).contains(name.get())) {
            return name;
        }
        problems.add(
                written.origin().location(),
                here,
                name.map(some -> unknown("must be a value of the axis", some, axes.get(axis)))
                        .orElse("must be the name of a value, was " + written.describe()));
        return Optional.empty();
    }

    /** The rule, the name and its nearest neighbours. */
    static String unknown(String rule, String name, Iterable<String> known) {
        List<String> names = new ArrayList<>();
        known.forEach(names::add);
        String question = NearestNames.question(name, names);
        List<String> listed = names.size() > MOST_LISTED ? names.subList(0, MOST_LISTED) : names;
        return rule + ", was \"" + name + "\"; " + (question.isEmpty() ? "" : question + " ") + "known: "
                + String.join(", ", listed)
                + (names.size() > MOST_LISTED ? " and " + (names.size() - MOST_LISTED) + " more" : "");
    }
}
