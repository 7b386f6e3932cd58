package org.attn4j.config.document;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Location;

/**
 * A value of a configuration, its pointer, and the list that collects its problems.
 *
 * @param node the value
 * @param pointer the value's JSON pointer; empty for the whole configuration
 * @param problems receives the value's problems
 */
public record ConfigValue(Node node, String pointer, Problems problems) {

    /** The root value of a configuration. */
    public static ConfigValue root(ConfigDocument document, Problems problems) {
        return new ConfigValue(document.root(), "", problems);
    }

    /** Adds a problem at this value. */
    public void problem(String message) {
        problems.add(node.origin().location(), pointer, message);
    }

    /** Adds a problem with an absent member: the object's location and the member's pointer. */
    public void problemAtMissing(String name, String message) {
        problems.add(node.origin().location(), Pointer.child(pointer, name), message);
    }

    /** Adds a problem with a member's name, at the location of the name. */
    public void problemAtName(String name, Member member, String message) {
        problems.add(member.name().location(), Pointer.child(pointer, name), message);
    }

    /** A member of this object; empty if it is absent or null, or if this is not an object. */
    public Optional<ConfigValue> member(String name) {
        return node instanceof Members object ? object.value(name).map(value -> inner(name, value)) : Optional.empty();
    }

    /** A value for a node inside this one. */
    public ConfigValue inner(String name, Node value) {
        return new ConfigValue(value, Pointer.child(pointer, name), problems);
    }

    /**
     * Adds a problem at a path below this value. Its location is that of the last value on the path that exists.
     *
     * @param path a pointer without its first slash, such as {@code at/conv3/kernel}; empty for this value
     */
    public void problemBelow(String path, String message) {
        Location location = node.origin().location();
        String full = pointer;
        Optional<Node> here = Optional.of(node);
        for (String name :
                path.isEmpty() ? List.<String>of() : Pointer.of("/" + path).names()) {
            full = Pointer.child(full, name);
            here = here.flatMap(outer -> step(outer, name));
            location = here.map(inner -> inner.origin().location()).orElse(location);
        }
        problems.add(location, full, message);
    }

    private static Optional<Node> step(Node outer, String name) {
        if (outer instanceof Members object) {
            return object.value(name);
        }
        if (outer instanceof Elements list && name.matches("[0-9]{1,6}")) {
            return list.elements().stream().skip(Integer.parseInt(name)).findFirst();
        }
        return Optional.empty();
    }
}
