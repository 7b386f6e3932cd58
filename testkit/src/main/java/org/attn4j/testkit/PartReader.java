package org.attn4j.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.binding.Binder;
import org.attn4j.config.binding.Bound;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Problems;
import org.attn4j.config.registry.Registries;

/** Binds the parts of a reference file as a configuration would. */
final class PartReader {

    private final Registries registries;

    PartReader(Registries registries) {
        this.registries = registries;
    }

    /** Whether a registry knows every part that is named: an object with a {@code type}, or a list of such. */
    boolean knows(Class<?> parameters, Object parts) {
        if (parts instanceof List<?> list) {
            return list.stream().allMatch(part -> knows(parameters, part));
        }
        return !(parts instanceof Map<?, ?> part)
                || !(part.get("type") instanceof String type)
                || registries.making(parameters).all().stream()
                        .anyMatch(provider -> provider.name().equals(type));
    }

    /**
     * An object as a record.
     *
     * @throws org.attn4j.config.error.ConfigException with everything that is wrong
     */
    <R extends Record> R read(Class<R> record, Path file, Map<String, Object> object) {
        Problems problems = new Problems();
        ConfigValue value = ConfigValue.root(ConfigDocument.of(file, object), problems);
        Optional<R> bound = new Binder(registries).bind(record, value).map(Bound::value);
        problems.raise(file);
        return bound.orElseThrow();
    }
}
