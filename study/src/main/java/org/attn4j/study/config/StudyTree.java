package org.attn4j.study.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Partial;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Pointer;
import org.attn4j.trainer.config.RunConfiguration;

/** The JSON tree of a study; reading it yields the same study, wherever it is stored. */
final class StudyTree {

    private StudyTree() {}

    /**
     * The tree.
     *
     * @param document as written
     * @param base the file's own model; empty if only the variants complete it, and then the tree holds what is written
     * @param section of the study
     * @param variants in order; empty if the file names none
     */
    static Map<String, Object> of(
            ConfigDocument document,
            Optional<RunConfiguration> base,
            Partial<StudySection> section,
            Map<String, RunConfiguration> variants) {
        Map<String, Object> tree =
                new LinkedHashMap<>(base.map(RunConfiguration::tree).orElseGet(document.root()::plainMembers));
        Map<String, Object> study = new LinkedHashMap<>(section.tree());
        section.getOptional(StudySection::variants)
                .ifPresent(written -> study.put("variants", variants((Members) written, variants)));
        tree.put("study", study);
        return tree;
    }

    private static Map<String, Object> variants(Members written, Map<String, RunConfiguration> variants) {
        Map<String, Object> tree = new LinkedHashMap<>();
        variants.forEach((name, configuration) -> {
            Members replacements = (Members) written.members().get(name).value();
            Map<String, Object> values = new LinkedHashMap<>();
            replacements
                    .members()
                    .forEach((pointer, member) ->
                            values.put(pointer, effective(configuration.tree(), Pointer.of(pointer), member.value())));
            tree.put(name, values);
        });
        return tree;
    }

    /** The value with its defaults and absolute paths; as written if the effective tree has no such pointer. */
    private static Object effective(Map<String, Object> tree, Pointer pointer, Node written) {
        if (written instanceof Node.Null) {
            return null;
        }
        Object here = tree;
        for (String name : pointer.names()) {
            here = step(here, name);
        }
        return here == null ? written.plain() : here;
    }

    private static Object step(Object here, String name) {
        if (here instanceof Map<?, ?> map) {
            return map.get(name);
        }
        boolean inList =
                here instanceof List<?> list && name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size();
        return inList ? ((List<?>) here).get(Integer.parseInt(name)) : null;
    }
}
