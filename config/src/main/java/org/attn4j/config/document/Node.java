package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a configuration with its origin, before it is bound to a type. Immutable. */
public sealed interface Node {

    /** The longest text that a message repeats in full, in characters. */
    int MOST_TOLD = 60;

    /** Where it was written. */
    Origin origin();

    /**
     * An object.
     *
     * @param members by name, in the order in which they were written
     */
    record Members(Origin origin, Map<String, Member> members) implements Node {

        /** Keeps the order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The members without their origins, in their order; those that are null are left out. */
        public Map<String, Object> plainMembers() {
            return PlainValues.WITHOUT_NULL.members(this);
        }

        /** The members without their origins, in their order, null included. */
        public Map<String, Object> writtenMembers() {
            return PlainValues.WITH_NULL.members(this);
        }

        /** The value of this name; nothing where it is absent or null. */
        public Optional<Node> value(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::value).filter(node -> !(node instanceof Nothing));
        }
    }

    /**
     * A property of an object.
     *
     * @param name where its name was written
     * @param value its value
     */
    record Member(Origin name, Node value) {}

    /** A list. */
    record Elements(Origin origin, List<Node> elements) implements Node {

        /** Copies the list. */
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** A text. */
    record Text(Origin origin, String value) implements Node {}

    /**
     * A number.
     *
     * @param value exactly as written, but that 0 has no sign
     * @param literal as written
     */
    record Number(Origin origin, BigDecimal value, String literal) implements Node {

        /** The nearest double, -0.0 included. */
        public double real() {
            return Double.parseDouble(literal);
        }

        /** Whether it is written without a fraction and without an exponent. */
        boolean isInteger() {
            return literal.chars().noneMatch(character -> ".eE".indexOf(character) >= 0);
        }
    }

    /** True or false. */
    record Truth(Origin origin, boolean value) implements Node {}

    /** {@code null}: takes away what a base file says; counts as absent. */
    record Nothing(Origin origin) implements Node {}

    /** How messages name the value: {@code "ecaa"}, {@code 4}, {@code an object}. */
    default String told() {
        if (this instanceof Text text) {
            boolean whole = text.value().length() <= MOST_TOLD;
            return '"' + (whole ? text.value() : text.value().substring(0, MOST_TOLD) + "...") + '"';
        }
        if (this instanceof Number number) {
            return number.value().toString();
        }
        if (this instanceof Truth truth) {
            return String.valueOf(truth.value());
        }
        return this instanceof Members ? "an object" : this instanceof Elements ? "a list" : "null";
    }

    /**
     * The value without its origin: maps and lists in their order, texts, numbers, truth values. Members that are null are
     * left out, for null takes away.
     */
    default Object plain() {
        return PlainValues.WITHOUT_NULL.of(this);
    }

    /** The value without its origin, null included. */
    default Object written() {
        return PlainValues.WITH_NULL.of(this);
    }
}
