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

/** Binds components of a reference file to records, as in a configuration. */
final class ReferenceBinder {

    private final Registries registries;

    ReferenceBinder(Registries registries) {
        this.registries = registries;
    }

    /** Whether the registry knows the {@code type} of an object, or those of all objects in a list. */
    boolean knows(Class<?> parameters, Node node) {
        if (node instanceof Node.Elements list) {
            return list.elements().stream().allMatch(element -> knows(parameters, element));
        }
        return !(node instanceof Node.Members object)
                || !(object.value("type").orElse(object) instanceof Node.Text type)
                || registries.forParameters(parameters).find(type.value()).isPresent();
    }

    /**
     * Binds members of an object to a record.
     *
     * @throws org.attn4j.config.error.ConfigException with all errors in the members
     */
    <R extends Record> R bind(Class<R> record, Path file, CaseNode object, String... names) {
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
