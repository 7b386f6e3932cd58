package org.attn4j.core.error;

import java.util.Collection;
import java.util.List;

/** Thrown if a name is not registered: {@code unknown attention "ecaa"; did you mean "eca"? known: eca, none, se}. */
public final class UnknownNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String name;
    private final transient List<String> known;

    /**
     * Lists the nearest names and all known ones.
     *
     * @param kind the kind that was looked up, such as {@code attention}
     * @param name the unknown name
     * @param known the names that exist
     */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super(text(kind, name, known));
        this.kind = kind;
        this.name = name;
        this.known = known.stream().sorted().toList();
    }

    /** The kind that was looked up, such as {@code attention}. */
    public String kind() {
        return kind;
    }

    /** The unknown name. */
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
