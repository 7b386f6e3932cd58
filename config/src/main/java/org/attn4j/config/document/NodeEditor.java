package org.attn4j.config.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.Node.Null;

/** Merges nodes and replaces values in them; always returns a new node. */
public final class NodeEditor {

    private NodeEditor() {}

    /** Merges {@code over} into {@code base}: objects member by member; anything else is replaced. */
    public static Node merge(Node base, Node over) {
        if (!(base instanceof Members below) || !(over instanceof Members above)) {
            return over;
        }
        Map<String, Member> merged = new LinkedHashMap<>(below.members());
        above.members().forEach((name, member) -> {
            Member old = merged.get(name);
            Node value = old == null ? member.value() : merge(old.value(), member.value());
            merged.put(name, new Member(member.name(), value));
        });
        return new Members(above.origin(), merged);
    }

    /**
     * The root with the value at the pointer replaced by {@code value}. Missing parents are created from the defaults,
     * or else as empty objects; {@code -} appends to a list.
     *
     * @throws IllegalArgumentException with a sentence for the user if the pointer leads nowhere
     */
    static Node put(Node root, Pointer pointer, Node value, Defaults defaults) {
        return put(root, pointer.names(), 0, value, defaults);
    }

    private static Node put(Node written, List<String> names, int depth, Node value, Defaults defaults) {
        if (depth == names.size()) {
            return value;
        }
        Node node = written instanceof Null ? defaults.value(value.origin()).orElse(written) : written;
        if (node instanceof Elements list) {
            return putElement(list, names, depth, value);
        }
        if (!(node instanceof Members) && !(node instanceof Null)) {
            String here = new Pointer(names.subList(0, depth)).toString();
            throw new IllegalArgumentException(here + " is " + node.describe() + ", which has no members");
        }
        Map<String, Member> members =
                node instanceof Members object ? new LinkedHashMap<>(object.members()) : new LinkedHashMap<>();
        String name = names.get(depth);
        Member old = members.getOrDefault(name, new Member(value.origin(), new Null(value.origin())));
        Origin named = depth == names.size() - 1 ? value.origin() : old.name();
        members.put(name, new Member(named, put(old.value(), names, depth + 1, value, defaults.member(name))));
        return new Members(node instanceof Members ? node.origin() : value.origin(), members);
    }

    private static Node putElement(Elements list, List<String> names, int depth, Node value) {
        List<Node> elements = new ArrayList<>(list.elements());
        String name = names.get(depth);
        int index = name.equals("-") ? elements.size() : index(name);
        if (index < 0 || index > elements.size() || index == elements.size() && !name.equals("-")) {
            String here = new Pointer(names.subList(0, depth)).toString();
            throw new IllegalArgumentException(here + " has " + elements.size() + " elements; the index must be "
                    + (elements.isEmpty() ? "" : "0 to " + (elements.size() - 1) + ", or ") + "- to append, was \""
                    + name + "\"");
        }
        if (index == elements.size()) {
            elements.add(put(new Null(value.origin()), names, depth + 1, value, Defaults.NONE));
        } else {
            elements.set(index, put(elements.get(index), names, depth + 1, value, Defaults.NONE));
        }
        return new Elements(list.origin(), elements);
    }

    private static int index(String name) {
        return name.matches("0|[1-9][0-9]{0,6}") ? Integer.parseInt(name) : -1;
    }
}
