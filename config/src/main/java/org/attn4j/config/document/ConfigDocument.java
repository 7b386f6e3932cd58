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
 * A configuration as written: the file over the files it extends, with the {@code --set} options over both. Every value
 * knows its origin. Immutable.
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
     * @param file the file as the user named it; messages name it so
     * @param sets values of {@code --set}, each {@code /pointer=value}, applied in order
     * @param defaults what pointers lead into where the file says nothing
     * @throws ConfigException where a file is missing or is not JSON; what else is wrong is in {@link #problems()}
     */
    public static ConfigDocument load(Path file, List<String> sets, Defaults defaults) {
        Problems problems = new Problems();
        ConfigFile reader = new ConfigFile(problems);
        Optional<Members> read = reader.read(file);
        if (reader.incomplete()) {
            problems.raise(file); // whatever else were told now might be the missing part's fault
        }
        Members root = read.orElseThrow();
        SetOptions options = new SetOptions(problems, defaults);
        for (String set : sets) {
            root = options.apply(root, set);
        }
        return new ConfigDocument(file, root, problems.all(), defaults);
    }

    /**
     * A configuration that a run has stored.
     *
     * @param file what messages name, such as {@code run.json}
     * @param tree maps, lists, texts, numbers and truth values; paths in it are absolute
     */
    public static ConfigDocument of(Path file, Map<String, Object> tree) {
        Path folder = file.toAbsolutePath().getParent();
        return new ConfigDocument(
                file,
                (Members) NodeFactory.node(tree, new Origin(Location.whole(file), folder)),
                List.of(),
                Defaults.NONE);
    }

    /** The file as the user named it. */
    public Path file() {
        return file;
    }

    /** The whole configuration. */
    public Members root() {
        return root;
    }

    /** What is wrong already: properties given twice, {@code --set} options that lead nowhere. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The same configuration with a value in place of what stands at the pointer, which keeps its own origin.
     *
     * @throws IllegalArgumentException with a sentence for the user where the pointer leads nowhere
     */
    public ConfigDocument with(Pointer pointer, Node value) {
        return new ConfigDocument(file, (Members) NodeEditor.put(root, pointer, value, defaults), problems, defaults);
    }
}
