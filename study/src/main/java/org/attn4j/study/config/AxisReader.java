package org.attn4j.study.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;
import org.attn4j.core.error.NearestNames;
import org.attn4j.study.grid.VariantGrid;

/** Reads {@code variants} and {@code axes} of a study. */
final class AxisReader {

    private static final String VARIANTS = "/study/variants";
    private static final String AXES = "/study/axes";
    private static final String AXIS_NAME = "[a-z][a-z0-9-]*";
    private static final String POINTER = "pointer";
    private static final String VALUES = "values";
    private static final String EXAMPLE =
            "{\"pointer\": \"/training/optimizer/learningRate\", \"values\": [0.001, 0.003]}";

    private final Problems problems;

    AxisReader(Problems problems) {
        this.problems = problems;
    }

    /** The named variants as an axis; empty if they have problems that leave nothing to read. */
    Optional<Axis> variants(Node written) {
        if (!(written instanceof Members named)) {
            problems.add(
                    written.origin().location(),
                    VARIANTS,
                    "must be an object of variants, {...}, was " + written.describe());
            return Optional.empty();
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        present(named).forEach((name, member) -> {
            checkVariantName(name, member);
            overrides(VARIANTS, name, member.value()).ifPresent(choice -> choices.put(name, choice));
        });
        if (present(named).isEmpty()) {
            problems.add(
                    named.origin().location(),
                    VARIANTS,
                    "must name at least one variant; leave it out to train the file's own model");
        }
        return Optional.of(new Axis(VariantGrid.VARIANT, Optional.empty(), choices));
    }

    private void checkVariantName(String name, Member variant) {
        String here = Pointer.child(VARIANTS, name);
        if (!VariantNames.isValid(name)) {
            problems.add(variant.name().location(), here, "a variant's name must match " + VariantNames.NAME);
        } else if (name.equals(StudyConfiguration.OWN_MODEL)) {
            problems.add(variant.name().location(), here, "\"model\" means the file's own model; choose another name");
        }
    }

    /** The axes in the file's order, without those that have problems. */
    List<Axis> axes(Node written) {
        if (!(written instanceof Members named)) {
            problems.add(
                    written.origin().location(), AXES, "must be an object of axes, {...}, was " + written.describe());
            return List.of();
        }
        List<Axis> axes = new ArrayList<>();
        present(named).forEach((name, member) -> {
            String here = Pointer.child(AXES, name);
            if (!name.matches(AXIS_NAME) || name.equals(VariantGrid.VARIANT)) {
                problems.add(
                        member.name().location(),
                        here,
                        name.equals(VariantGrid.VARIANT)
                                ? "\"variant\" means the variants of the study; choose another name"
                                : "an axis' name must match " + AXIS_NAME);
            } else {
                axis(name, here, member.value()).ifPresent(axes::add);
            }
        });
        return axes;
    }

    private Optional<Axis> axis(String name, String here, Node written) {
        if (!(written instanceof Members axis) || axis.value(VALUES).isEmpty()) {
            problems.add(
                    written.origin().location(),
                    here,
                    "must be an object with values, such as " + EXAMPLE + ", was " + written.describe());
            return Optional.empty();
        }
        for (Map.Entry<String, Member> member : axis.members().entrySet()) {
            if (!member.getKey().equals(POINTER) && !member.getKey().equals(VALUES)) {
                String question = NearestNames.question(member.getKey(), List.of(POINTER, VALUES));
                problems.add(
                        member.getValue().name().location(),
                        Pointer.child(here, member.getKey()),
                        "unknown property; " + (question.isEmpty() ? "" : question + " ") + "known: pointer, values");
            }
        }
        Optional<Node> pointer = axis.value(POINTER);
        if (pointer.isPresent() && !(pointer.get() instanceof Node.Text)) {
            problems.add(
                    pointer.get().origin().location(),
                    Pointer.child(here, POINTER),
                    "must be a JSON pointer such as \"/model/attention\", was "
                            + pointer.get().describe());
            return Optional.empty();
        }
        Optional<String> target = pointer.map(text -> ((Node.Text) text).value());
        Optional<String> wrong = target.flatMap(Replacements::problem);
        if (wrong.isPresent()) {
            problems.add(pointer.get().origin().location(), Pointer.child(here, POINTER), wrong.get());
            return Optional.empty();
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        Map<String, Node> values =
                values(name, Pointer.child(here, VALUES), axis.value(VALUES).get());
        values.forEach((value, node) ->
                choice(Pointer.child(here, VALUES), value, node, target).ifPresent(some -> choices.put(value, some)));
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Axis(name, target, choices));
    }

    private Optional<Choice> choice(String here, String name, Node value, Optional<String> target) {
        if (target.isEmpty()) {
            return overrides(here, name, value);
        }
        return Optional.of(
                new Choice(Pointer.child(here, name), Map.of(target.get(), new Member(value.origin(), value))));
    }

    private Optional<Choice> overrides(String here, String name, Node value) {
        if (!(value instanceof Members replacements)) {
            problems.add(
                    value.origin().location(),
                    Pointer.child(here, name),
                    "must be an object from pointers to values, such as {\"/model/attention\": {\"type\": \"none\"}}, was "
                            + value.describe());
            return Optional.empty();
        }
        return Optional.of(new Choice(Pointer.child(here, name), replacements.members()));
    }

    /** The values by name: as named, or named after themselves. */
    private Map<String, Node> values(String axis, String here, Node written) {
        Map<String, Node> values = new LinkedHashMap<>();
        if (written instanceof Members named) {
            present(named).forEach((name, member) -> {
                if (VariantNames.isValid(name)) {
                    values.put(name, member.value());
                } else {
                    problems.add(
                            member.name().location(),
                            Pointer.child(here, name),
                            "a value's name must match " + VariantNames.NAME);
                }
            });
        } else if (written instanceof Elements list) {
            for (int i = 0; i < list.elements().size(); i++) {
                plainValue(axis, here + "/" + i, list.elements().get(i), values);
            }
        } else {
            problems.add(
                    written.origin().location(),
                    here,
                    "must be a list of values, or an object of named values, was " + written.describe());
            return values;
        }
        if (values.isEmpty()) {
            problems.add(written.origin().location(), here, "must hold at least one value");
        }
        return values;
    }

    private void plainValue(String axis, String here, Node value, Map<String, Node> values) {
        Optional<String> name = VariantNames.of(axis, value);
        if (name.isEmpty()) {
            problems.add(
                    value.origin().location(),
                    here,
                    "needs a name; write the values as an object, {\"NAME\": VALUE, ...}");
        } else if (values.putIfAbsent(name.get(), value) != null) {
            problems.add(
                    value.origin().location(),
                    here,
                    "has the name \"" + name.get()
                            + "\" like a value before it; name the values in an object, {\"NAME\": VALUE, ...}");
        }
    }

    private static Map<String, Member> present(Members object) {
        Map<String, Member> present = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (!(member.value() instanceof Node.Null)) {
                present.put(name, member);
            }
        });
        return present;
    }
}
