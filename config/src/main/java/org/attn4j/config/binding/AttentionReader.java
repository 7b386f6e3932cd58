package org.attn4j.config.binding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.NodeReader;
import org.attn4j.config.document.Origin;
import org.attn4j.config.document.Problems;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.registry.Registries;
import org.attn4j.engine.placement.AttentionEntry;

/** Reads attention objects from an option instead of a configuration. Immutable, safe for any thread. */
public final class AttentionReader {

    private final ValueType type = new ListType(new AttentionType(), true);
    private final Registries registries;

    /** Creates a reader that looks modules up in these registries. */
    public AttentionReader(Registries registries) {
        this.registries = registries;
    }

    /**
     * Reads the modules that an option's JSON describes: an object or a list of objects, as under
     * {@code model.attention}.
     *
     * @param option the option that messages name, such as {@code --attention}
     * @throws ConfigException with all problems
     */
    public List<AttentionEntry> read(String option, String json) {
        Problems problems = new Problems();
        Optional<List<AttentionEntry>> entries = parse(option, json, problems)
                .flatMap(node ->
                        type.bind(new ConfigValue(node, "", problems), BindingContext.forConfigurations(registries)))
                .map(bound -> ((List<?>) bound.value())
                        .stream().map(AttentionEntry.class::cast).toList());
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.all());
        }
        return entries.orElseThrow();
    }

    private static Optional<Node> parse(String option, String json, Problems problems) {
        Origin origin = new Origin(Location.option(option), Path.of("").toAbsolutePath());
        try {
            return Optional.of(NodeReader.read(json, (line, column) -> origin, problems));
        } catch (NodeReader.Malformed malformed) {
            problems.add(malformed.problem());
            return Optional.empty();
        }
    }
}
