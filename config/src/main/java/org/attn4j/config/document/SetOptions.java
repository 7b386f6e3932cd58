package org.attn4j.config.document;

import java.nio.file.Path;
import java.util.Set;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Location;

/** Applies {@code --set /pointer=value} options. */
final class SetOptions {

    private static final Location LOCATION = Location.option("--set");

    /** Sections that only the file itself can contain. */
    private static final Set<String> FILE_ONLY = Set.of("extends", "$schema");

    private final Problems problems;
    private final Defaults defaults;

    SetOptions(Problems problems, Defaults defaults) {
        this.problems = problems;
        this.defaults = defaults;
    }

    /** The root with the option applied; unchanged if the option is wrong, which is then reported. */
    Members apply(Members root, String option) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            problems.add(LOCATION, "", "must have the form /pointer=value, was \"" + option + "\"");
            return root;
        }
        String pointer = option.substring(0, equals);
        Origin origin = new Origin(LOCATION, Path.of("").toAbsolutePath());
        try {
            Pointer target = Pointer.of(pointer);
            if (FILE_ONLY.contains(target.section())) {
                throw new IllegalArgumentException("can be set in the file only");
            }
            return (Members) NodeEditor.put(
                    root, target, NodeFactory.parseOrText(option.substring(equals + 1), origin), defaults);
        } catch (IllegalArgumentException wrong) {
            problems.add(LOCATION, pointer.startsWith("/") ? pointer : "", wrong.getMessage());
            return root;
        }
    }
}
