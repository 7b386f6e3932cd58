package org.attn4j.testkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing to be checked of a part; nothing happens before it is asked.
 *
 * @param name what is checked, as a statement about a good part, such as {@code gradients are true, slope=2}
 * @param body finds what breaks it
 */
public record Check(String name, Supplier<List<Violation>> body) {

    /** Everything that breaks it; empty where the part is good. A part may throw anything: that too is a violation. */
    public List<Violation> violations() {
        try {
            return body.get();
        } catch (RuntimeException | LinkageError thrown) {
            return List.of(new Violation(name, "", thrown(thrown, "")));
        }
    }

    /** A check that finds one violation at most. */
    static Check single(String rule, String where, Supplier<Optional<String>> broken) {
        return new Check(where.isEmpty() ? rule : rule + ", " + where, () -> guarded(broken)
                .map(message -> List.of(new Violation(rule, where, message)))
                .orElse(List.of()));
    }

    /** What is wrong; what is thrown is told as that. */
    static Optional<String> guarded(Supplier<Optional<String>> broken) {
        return guarded("", broken);
    }

    /**
     * What is wrong; what is thrown is told as that.
     *
     * @param input what the part was handed, such as {@code an image of 1 x 1 pixels}; told with what is thrown
     */
    static Optional<String> guarded(String input, Supplier<Optional<String>> broken) {
        try {
            return broken.get();
        } catch (RuntimeException | LinkageError thrown) {
            return Optional.of(thrown(thrown, input));
        }
    }

    private static String thrown(Throwable thrown, String input) {
        return "throws " + thrown.getClass().getSimpleName() + (input.isEmpty() ? "" : " for " + input) + ": "
                + thrown.getMessage();
    }
}
