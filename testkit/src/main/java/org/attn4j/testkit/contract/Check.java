package org.attn4j.testkit.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attn4j.core.error.PluginException;

/**
 * A check of a component. It runs when {@link #violations()} is called.
 *
 * @param name the property that is checked, such as {@code gradients are correct, slope=2}
 * @param body finds the violations
 */
public record Check(String name, Supplier<List<Violation>> body) {

    /** All violations; empty if the check passes. An exception of the component is a violation too. */
    public List<Violation> violations() {
        try {
            return body.get();
        } catch (RuntimeException | LinkageError thrown) {
            return List.of(new Violation(name, "", thrown(thrown)));
        }
    }

    /** A check with at most one violation. */
    static Check single(String rule, String where, Supplier<Optional<String>> violation) {
        return new Check(where.isEmpty() ? rule : rule + ", " + where, () -> guarded(violation)
                .map(message -> List.of(new Violation(rule, where, message)))
                .orElse(List.of()));
    }

    /**
     * A check of several cases, which finds at most one violation in each.
     *
     * @param cases the inputs of the component; their text is part of the location
     */
    static <T> Check each(String rule, String where, List<T> cases, Function<T, Optional<String>> violation) {
        return new Check(rule + ", " + where, () -> cases.stream()
                .flatMap(input -> guarded(() -> violation.apply(input))
                        .map(message -> new Violation(rule, where + ", " + input, message))
                        .stream())
                .toList());
    }

    /** The violation that a rule finds; an exception is reported as one. */
    static Optional<String> guarded(Supplier<Optional<String>> rule) {
        try {
            return rule.get();
        } catch (RuntimeException | LinkageError thrown) {
            return Optional.of(thrown(thrown));
        }
    }

    /** A PluginException is written for the author already. */
    private static String thrown(Throwable thrown) {
        return thrown instanceof PluginException
                ? thrown.getMessage()
                : "throws " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }
}
