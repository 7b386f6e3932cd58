package org.attn4j.core.parameter;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An integer or a word: {@code "kernel": 3} or {@code "kernel": "adaptive"}. Immutable.
 *
 * @param <E> the enum of the words, which the configuration writes in lower case
 */
public final class IntOr<E extends Enum<E>> {

    private final Integer number;
    private final E word;

    private IntOr(Integer number, E word) {
        this.number = number;
        this.word = word;
    }

    /** A number. */
    public static <E extends Enum<E>> IntOr<E> of(int value) {
        return new IntOr<>(value, null);
    }

    /** A word; not null. */
    public static <E extends Enum<E>> IntOr<E> of(E value) {
        return new IntOr<>(null, Objects.requireNonNull(value));
    }

    /** The number; empty if this is a word. */
    public OptionalInt number() {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The word; empty if this is a number. */
    public Optional<E> word() {
        return Optional.ofNullable(word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntOr<?> that && Objects.equals(number, that.number) && Objects.equals(word, that.word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, word);
    }

    /** The text in the configuration: {@code 3} or {@code adaptive}. */
    @Override
    public String toString() {
        return number != null ? number.toString() : word.name().toLowerCase(Locale.ROOT);
    }
}
