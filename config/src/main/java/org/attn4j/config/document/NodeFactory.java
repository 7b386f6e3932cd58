package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes nodes that all have one origin. */
public final class NodeFactory {

    private NodeFactory() {}

    /** The text as JSON; where it is none, the text itself. */
    public static Node jsonElseText(String text, Origin origin) {
        Problems twice = new Problems();
        try {
            Node node = NodeReader.read(text, (line, column) -> origin, twice);
            if (!twice.isEmpty()) {
                throw new IllegalArgumentException("names a property twice: " + text);
            }
            return node;
        } catch (NodeReader.Malformed noJson) {
            return new Node.Text(origin, text);
        }
    }

    /** A tree of maps, lists, texts, numbers and truth values as nodes. */
    static Node node(Object tree, Origin origin) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Node.Member> members = new LinkedHashMap<>();
            map.forEach((name, value) -> members.put((String) name, new Node.Member(origin, node(value, origin))));
            return new Node.Members(origin, members);
        }
        if (tree instanceof List<?> list) {
            return new Node.Elements(
                    origin, list.stream().map(element -> node(element, origin)).toList());
        }
        if (tree instanceof Boolean truth) {
            return new Node.Truth(origin, truth);
        }
        if (tree instanceof Number number) {
            return new Node.Number(origin, new BigDecimal(number.toString()), number.toString());
        }
        return tree == null ? new Node.Nothing(origin) : new Node.Text(origin, (String) tree);
    }
}
