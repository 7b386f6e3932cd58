package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a configuration with its origin, before it is bound to a type. Immutable. */
public sealed interface Node {

    /** The longest string that a message repeats in full, in characters. */
    int MAX_DESCRIBED = 60;

    /** Where the value was written. */
    Origin origin();

    /**
     * An object.
     *
     * @param members by name, in the order in which they were written
     */
    record Members(Origin origin, Map<String, Member> members) implements Node {

        /** Copies the map, in its order. */
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The members in order, without origins and without those that are null. */
        public Map<String, Object> plainMembers() {
            return PlainValues.WITHOUT_NULL.members(this);
        }

        /** The members in order, without origins, null included. */
        public Map<String, Object> writtenMembers() {
            return PlainValues.WITH_NULL.members(this);
        }

        /** The member's value; empty if it is absent or null. */
        public Optional<Node> value(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::value).filter(node -> !(node instanceof Null));
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

    /** A string. */
    record Text(Origin origin, String value) implements Node {}

    /**
     * A number.
     *
     * @param value the exact value; zero has no sign
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
    record Bool(Origin origin, boolean value) implements Node {}

    /** {@code null}: removes the value of a base file; counts as absent. */
    record Null(Origin origin) implements Node {}

    /** The value as messages show it: {@code "ecaa"}, {@code 4}, {@code an object}. */
    default String describe() {
        if (this instanceof Text text) {
            boolean whole = text.value().length() <= MAX_DESCRIBED;
            return '"' + (whole ? text.value() : text.value().substring(0, MAX_DESCRIBED) + "...") + '"';
        }
        if (this instanceof Number number) {
            return number.value().toString();
        }
        if (this instanceof Bool bool) {
            return String.valueOf(bool.value());
        }
        return this instanceof Members ? "an object" : this instanceof Elements ? "a list" : "null";
    }

    /**
     * The value without origins: ordered maps, lists, strings, numbers, booleans. Members that are null are left out,
     * since null removes a member.
     */
    default Object plain() {
        return PlainValues.WITHOUT_NULL.of(this);
    }

    /** The value without origins, null included. */
    default Object written() {
        return PlainValues.WITH_NULL.of(this);
    }
}
