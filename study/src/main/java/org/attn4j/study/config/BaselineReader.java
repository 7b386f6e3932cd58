package org.attn4j.study.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.document.Problems;
import org.attn4j.study.grid.Baseline;

/** Reads {@code baseline} of a study: a variant, or a value of an axis. */
final class BaselineReader {

    private static final String HERE = "/study/baseline";

    /** The pointer whose axis is compared unless the file says otherwise. */
    private static final String ATTENTION = "/model/attention";

    private final Problems problems;
    private final Variants variants;

    BaselineReader(Problems problems, Variants variants) {
        this.problems = problems;
        this.variants = variants;
    }

    /**
     * The baseline; empty if there is a problem. The default is the first variant. With axes it is the first value of the
     * axis that varies the attention, or else of the first axis.
     */
    Optional<Baseline> read(Optional<Node> written) {
        if (written.isEmpty()) {
            return standard();
        }
        if (written.get() instanceof Node.Text name) {
            return variant(name);
        }
        if (written.get() instanceof Members value && value.members().size() == 1) {
            return value(value.members().entrySet().iterator().next());
        }
        problems.add(
                written.get().origin().location(),
                HERE,
                "must be the name of a variant, or one value of an axis such as {\"attention\": \"none\"}, was "
                        + written.get().describe());
        return Optional.empty();
    }

    private Optional<Baseline> standard() {
        if (variants.grid().axes().isEmpty()) {
            return variants.grid().variants().stream().findFirst().map(Baseline::variant);
        }
        Axis axis = variants.axes().stream()
                .filter(some -> some.target().filter(ATTENTION::equals).isPresent())
                .findFirst()
                .orElse(variants.axes().get(0));
        return Optional.of(
                Baseline.value(axis.name(), axis.choices().keySet().iterator().next()));
    }

    private Optional<Baseline> variant(Node.Text name) {
        List<String> known = variants.grid().variants();
        if (known.contains(name.value())) {
            return Optional.of(Baseline.variant(name.value()));
        }
        Optional<Axis> axis = variants.axes().stream()
                .filter(some -> !variants.grid().axes().isEmpty())
                .filter(some -> some.choices().containsKey(name.value()))
                .findFirst();
        problems.add(
                name.origin().location(),
                HERE,
                axis.map(some -> "\"" + name.value() + "\" is a value of the axis " + some.name() + "; write {\""
                                + some.name() + "\": \"" + name.value() + "\"}")
                        .orElseGet(() -> ExclusionReader.unknown("must be one of the variants", name.value(), known)));
        return Optional.empty();
    }

    private Optional<Baseline> value(Map.Entry<String, Node.Member> written) {
        Node node = written.getValue().value();
        String here = Pointer.child(HERE, written.getKey());
        Optional<Axis> axis = variants.axes().stream()
                .filter(some -> some.name().equals(written.getKey()))
                .findFirst();
        if (axis.isEmpty()) {
            problems.add(
                    written.getValue().name().location(),
                    here,
                    ExclusionReader.unknown(
                            "must be an axis",
                            written.getKey(),
                            variants.axes().stream().map(Axis::name).toList()));
            return Optional.empty();
        }
        Optional<String> name = VariantNames.of(axis.get().name(), node);
        if (name.filter(axis.get().choices()::containsKey).isEmpty()) {
            problems.add(
                    node.origin().location(),
                    here,
                    ExclusionReader.unknown(
                            "must be a value of the axis",
                            name.orElseGet(node::describe),
                            axis.get().choices().keySet()));
            return Optional.empty();
        }
        boolean present = variants.grid().axes().isEmpty()
                || variants.grid().variants().stream().anyMatch(variant -> variants.grid()
                        .value(variant, axis.get().name())
                        .equals(name.get()));
        if (!present) {
            problems.add(node.origin().location(), here, "is excluded from all combinations");
            return Optional.empty();
        }
        // Named variants without axes are not a grid, so one of them is the baseline of all.
        return Optional.of(
                variants.grid().axes().isEmpty()
                        ? Baseline.variant(name.get())
                        : Baseline.value(axis.get().name(), name.get()));
    }
}
