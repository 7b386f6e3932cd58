package org.attn4j.config.document;

import java.util.List;
import java.util.Optional;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Location;

/**
 * A value of a configuration, with its pointer and the list that its problems go to.
 *
 * @param node the value
 * @param pointer where it is; empty for the whole configuration
 * @param problems receives what is wrong with it
 */
public record ConfigValue(Node node, String pointer, Problems problems) {

    /** The whole of a configuration. */
    public static ConfigValue root(ConfigDocument document, Problems problems) {
        return new ConfigValue(document.root(), "", problems);
    }

    /** Adds a problem at this value. */
    public void problem(String message) {
        problems.add(node.origin().place(), pointer, message);
    }

    /** Adds a problem at a member that is absent: it has the object's place and its own pointer. */
    public void problemAt(String name, String message) {
        problems.add(node.origin().place(), Pointer.child(pointer, name), message);
    }

    /** Adds a problem with the name of a member. */
    public void problemWithName(String name, Member member, String message) {
        problems.add(member.name().place(), Pointer.child(pointer, name), message);
    }

    /** A member of this object; nothing where it is absent or null, or this is no object. */
    public Optional<ConfigValue> member(String name) {
        return node instanceof Members object ? object.value(name).map(value -> inner(name, value)) : Optional.empty();
    }

    /** The value with this node inside it. */
    public ConfigValue inner(String name, Node value) {
        return new ConfigValue(value, Pointer.child(pointer, name), problems);
    }

    /**
     * Adds a problem at a path below this value. The place is that of the last value on the path that there is.
     *
     * @param path a pointer without its first slash, such as {@code at/conv3/kernel}; empty for this value
     */
    public void problemBelow(String path, String message) {
        Location place = node.origin().place();
        String full = pointer;
        Optional<Node> here = Optional.of(node);
        for (String name :
                path.isEmpty() ? List.<String>of() : Pointer.of("/" + path).names()) {
            full = Pointer.child(full, name);
            here = here.flatMap(outer -> step(outer, name));
            place = here.map(inner -> inner.origin().place()).orElse(place);
        }
        problems.add(place, full, message);
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
