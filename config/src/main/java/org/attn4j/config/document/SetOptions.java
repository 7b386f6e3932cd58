package org.attn4j.config.document;

import java.nio.file.Path;
import java.util.Set;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Location;

/** Applies {@code --set /pointer=value} options. */
final class SetOptions {

    private static final Location PLACE = Location.option("--set");

    /** What only the file itself can say. */
    private static final Set<String> SETTLED = Set.of("extends", "$schema");

    private final Problems problems;
    private final Defaults defaults;

    SetOptions(Problems problems, Defaults defaults) {
        this.problems = problems;
        this.defaults = defaults;
    }

    /** The tree with the option applied; unchanged where the option is wrong, which is then among the problems. */
    Members apply(Members root, String option) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            problems.add(PLACE, "", "must have the form /pointer=value, was \"" + option + "\"");
            return root;
        }
        String pointer = option.substring(0, equals);
        Origin origin = new Origin(PLACE, Path.of("").toAbsolutePath());
        try {
            Pointer target = Pointer.of(pointer);
            if (SETTLED.contains(target.section())) {
                throw new IllegalArgumentException("only the file itself can say this");
            }
            return (Members) NodeEditor.put(
                    root, target, NodeFactory.jsonElseText(option.substring(equals + 1), origin), defaults);
        } catch (IllegalArgumentException wrong) {
            problems.add(PLACE, pointer.startsWith("/") ? pointer : "", wrong.getMessage());
            return root;
        }
    }
}
