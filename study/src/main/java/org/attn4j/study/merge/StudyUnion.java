package org.attn4j.study.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.study.identity.TreeDifference;

/**
 * The configuration of a merged study: that of its first part with the seeds and variants of all parts. Nothing else may
 * differ between parts, apart from the settings of machines, which are those of the first.
 */
final class StudyUnion {

    private static final String STUDY = "study";
    private static final String SEEDS = "seeds";
    private static final String VARIANTS = "variants";

    private StudyUnion() {}

    /**
     * The configuration.
     *
     * @throws ConfigException if parts differ in anything else, naming each difference
     */
    static Map<String, Object> of(List<StudyPart> parts) {
        Map<String, Object> union = new LinkedHashMap<>(parts.get(0).configuration());
        List<Problem> problems = new ArrayList<>();
        for (StudyPart part : parts.subList(1, parts.size())) {
            differences(union, part.configuration())
                    .forEach(difference -> problems.add(new Problem(
                            Location.whole(part.folder().study()),
                            difference.pointer(),
                            "is " + difference.after().orElse("not given") + ", but "
                                    + difference.before().orElse("not given") + " in "
                                    + parts.get(0).folder().study())));
            union.put(STUDY, section(section(union), section(part.configuration())));
        }
        if (!problems.isEmpty()) {
            problems.add(
                    0,
                    new Problem(
                            Location.whole(parts.get(0).folder().path()),
                            "",
                            "only folders of one study can be merged: they may differ in seeds and variants, but not in"
                                    + " other settings"));
            throw new ConfigException(problems);
        }
        return union;
    }

    private static List<TreeDifference> differences(Map<String, Object> union, Map<String, Object> part) {
        return MachineSettings.without(TreeDifference.between(comparable(union, part), comparable(part, union)));
    }

    /** The tree without seeds, and without variants that the other does not have. */
    private static Map<String, Object> comparable(Map<String, Object> tree, Map<String, Object> other) {
        Map<String, Object> section = new LinkedHashMap<>(section(tree));
        section.remove(SEEDS);
        if (section.get(VARIANTS) instanceof Map<?, ?> own
                && section(other).get(VARIANTS) instanceof Map<?, ?> theirs) {
            Map<Object, Object> common = new LinkedHashMap<>(own);
            common.keySet().retainAll(theirs.keySet());
            section.put(VARIANTS, common);
        }
        Map<String, Object> comparable = new LinkedHashMap<>(tree);
        comparable.put(STUDY, section);
        return comparable;
    }

    private static Map<String, Object> section(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> union = new LinkedHashMap<>(one);
        if (one.get(SEEDS) instanceof List<?> seeds && other.get(SEEDS) instanceof List<?> more) {
            Set<Object> all = new LinkedHashSet<>(seeds);
            all.addAll(more);
            union.put(SEEDS, List.copyOf(all));
        }
        if (one.get(VARIANTS) instanceof Map<?, ?> variants && other.get(VARIANTS) instanceof Map<?, ?> more) {
            Map<Object, Object> all = new LinkedHashMap<>(variants);
            more.forEach(all::putIfAbsent);
            union.put(VARIANTS, all);
        }
        return union;
    }

    @SuppressWarnings("unchecked") // keys of a JSON tree are strings
    private static Map<String, Object> section(Map<String, Object> tree) {
        return tree.get(STUDY) instanceof Map<?, ?> section ? (Map<String, Object>) section : Map.of();
    }
}
