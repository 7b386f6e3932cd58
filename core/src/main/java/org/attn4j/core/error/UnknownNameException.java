package org.attn4j.core.error;

import java.util.Collection;
import java.util.List;

/** A name that nothing has: {@code unknown attention "ecaa"; did you mean "eca"? known: eca, none, se}. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;
    private final transient List<String> known;

    /**
     * Tells the nearest names and all that exist.
     *
     * @param kind what was looked for, such as {@code attention}
     * @param name the name that nothing has
     * @param known the names that exist
     */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super(text(kind, name, known));
        this.kind = kind;
        this.name = name;
        this.known = known.stream().sorted().toList();
    }

    /** What was looked for, such as {@code attention}. */
    public String kind() {
        return kind;
    }

    /** The name that nothing has. */
    public String name() {
        return name;
    }

    /** The nearest names, at most three. */
    public List<String> suggestions() {
        return NearestNames.of(name, known);
    }

    /** The names that exist, sorted. */
    public List<String> known() {
        return known;
    }

    private static String text(String kind, String name, Collection<String> known) {
        String question = NearestNames.question(name, known);
        return "unknown " + kind + " \"" + name + "\"; " + (question.isEmpty() ? "" : question + " ") + "known: "
                + String.join(", ", known.stream().sorted().toList());
    }
}
