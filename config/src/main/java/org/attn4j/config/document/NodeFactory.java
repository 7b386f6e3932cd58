package org.attn4j.config.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates nodes that share one origin. */
public final class NodeFactory {

    private NodeFactory() {}

    /** Parses the text as JSON; text that is not JSON becomes a string. */
    public static Node parseOrText(String text, Origin origin) {
        Problems duplicates = new Problems();
        try {
            Node node = NodeReader.read(text, (line, column) -> origin, duplicates);
            if (!duplicates.isEmpty()) {
                throw new IllegalArgumentException("a property is given twice: " + text);
            }
            return node;
        } catch (NodeReader.Malformed notJson) {
            return new Node.Text(origin, text);
        }
    }

    /** Converts a tree of maps, lists, strings, numbers and booleans to nodes. */
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
        if (tree instanceof Boolean bool) {
            return new Node.Bool(origin, bool);
        }
        if (tree instanceof Number number) {
            return new Node.Number(origin, new BigDecimal(number.toString()), number.toString());
        }
        return tree == null ? new Node.Null(origin) : new Node.Text(origin, (String) tree);
    }
}
