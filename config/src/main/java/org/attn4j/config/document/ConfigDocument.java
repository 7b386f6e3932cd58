package org.attn4j.config.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;

/**
 * A configuration as written: the file merged over the files it extends, with the {@code --set} options applied. Every
 * value knows its origin. Immutable.
 */
public final class ConfigDocument {

    private final Path file;
    private final Members root;
    private final List<Problem> problems;
    private final Defaults defaults;

    private ConfigDocument(Path file, Members root, List<Problem> problems, Defaults defaults) {
        this.file = file;
        this.root = root;
        this.problems = problems;
        this.defaults = defaults;
    }

    /**
     * Reads a configuration.
     *
     * @param file the file as the user named it, which messages repeat
     * @param sets values of {@code --set}, each {@code /pointer=value}, applied in order
     * @param defaults the values that a pointer can lead into if the file does not give them
     * @throws ConfigException if a file is missing or is not JSON; other problems are in {@link #problems()}
     */
    public static ConfigDocument load(Path file, List<String> sets, Defaults defaults) {
        Problems problems = new Problems();
        ConfigFile reader = new ConfigFile(problems);
        Optional<Members> read = reader.read(file);
        if (reader.incomplete()) {
            problems.throwIfAny(file); // further problems might only be consequences of the missing file
        }
        return new ConfigDocument(file, read.orElseThrow(), problems.all(), defaults).with(sets);
    }

    /**
     * Wraps a configuration that a run has stored.
     *
     * @param file the file that messages name, such as {@code run.json}
     * @param tree maps, lists, strings, numbers and booleans; paths in it are absolute
     */
    public static ConfigDocument of(Path file, Map<String, Object> tree) {
        Path folder = file.toAbsolutePath().getParent();
        return new ConfigDocument(
                file,
                (Members) NodeFactory.node(tree, new Origin(Location.whole(file), folder)),
                List.of(),
                Defaults.NONE);
    }

    /** The same configuration with {@code --set} options applied, each {@code /pointer=value}, in order. */
    public ConfigDocument with(List<String> sets) {
        Problems found = new Problems();
        found.addAll(problems);
        SetOptions options = new SetOptions(found, defaults);
        Members changed = root;
        for (String set : sets) {
            changed = options.apply(changed, set);
        }
        return new ConfigDocument(file, changed, found.all(), defaults);
    }

    /** The file as the user named it. */
    public Path file() {
        return file;
    }

    /** The whole configuration. */
    public Members root() {
        return root;
    }

    /** The problems found while reading: properties given twice, {@code --set} options whose pointer does not exist. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The same configuration with the value at the pointer replaced; the new value keeps its origin.
     *
     * @throws IllegalArgumentException with a sentence for the user if the pointer leads nowhere
     */
    public ConfigDocument with(Pointer pointer, Node value) {
        return new ConfigDocument(file, (Members) NodeEditor.put(root, pointer, value, defaults), problems, defaults);
    }
}
