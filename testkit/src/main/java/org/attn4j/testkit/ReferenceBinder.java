package org.attn4j.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Bound;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Problems;
import org.attn4j.config.registry.Registries;

/** Binds the parts of a reference file as a configuration would. */
final class ReferenceBinder {

    private final Registries registries;

    ReferenceBinder(Registries registries) {
        this.registries = registries;
    }

    /** Whether a registry knows every part that is named: an object with a {@code type}, or a list of such. */
    boolean knows(Class<?> parameters, Node parts) {
        if (parts instanceof Node.Elements list) {
            return list.elements().stream().allMatch(part -> knows(parameters, part));
        }
        return !(parts instanceof Node.Members part)
                || !(part.value("type").orElse(part) instanceof Node.Text type)
                || registries.forParameters(parameters).find(type.value()).isPresent();
    }

    /**
     * Members of an object as a record.
     *
     * @throws org.attn4j.config.error.ConfigException with everything that is wrong
     */
    <R extends Record> R read(Class<R> record, Path file, CaseNode object, String... names) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, new Node.Member(object.node().origin(), object.value(name)));
        }
        Problems problems = new Problems();
        ConfigValue value = new ConfigValue(new Node.Members(object.node().origin(), members), "", problems);
        Optional<R> bound = new Binder(registries).bind(record, value).map(Bound::value);
        problems.throwIfAny(file);
        return bound.orElseThrow();
    }
}
