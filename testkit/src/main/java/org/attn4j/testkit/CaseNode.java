package org.attn4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.attn4j.config.document.Node;
import org.attn4j.config.document.Pointer;
import org.attn4j.core.error.DataException;

/**
 * An object of a reference file. A missing member, or one of another type, is a {@link DataException} with its pointer.
 *
 * @param node the object
 * @param pointer its JSON pointer in the file
 */
record CaseNode(Node.Members node, String pointer) {

    boolean has(String name) {
        return node.value(name).isPresent();
    }

    Set<String> names() {
        return node.members().keySet();
    }

    /** The node of a member. */
    Node value(String name) {
        return node.value(name).orElseThrow(() -> error(name, "is missing"));
    }

    CaseNode object(String name) {
        return object(value(name), name);
    }

    private CaseNode object(Node value, String name) {
        if (!(value instanceof Node.Members object)) {
            throw error(name, "must be an object");
        }
        return new CaseNode(object, Pointer.child(pointer, name));
    }

    List<CaseNode> objects(String name) {
        List<CaseNode> objects = new ArrayList<>();
        String list = Pointer.child(pointer, name);
        for (Node element : list(name)) {
            objects.add(new CaseNode(node, list).object(element, String.valueOf(objects.size())));
        }
        return objects;
    }

    String text(String name) {
        if (value(name) instanceof Node.Text text) {
            return text.value();
        }
        throw error(name, "must be a string");
    }

    double number(String name) {
        if (value(name) instanceof Node.Number number) {
            return number.value().doubleValue();
        }
        throw error(name, "must be a number");
    }

    /** All numbers of a list; nested lists are flattened in C order. */
    double[] numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        flatten(list(name), name, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void flatten(List<Node> list, String name, List<Double> numbers) {
        for (Node element : list) {
            if (element instanceof Node.Number number) {
                numbers.add(number.value().doubleValue());
            } else if (element instanceof Node.Elements inner) {
                flatten(inner.elements(), name, numbers);
            } else {
                throw error(name, "must contain only numbers");
            }
        }
    }

    /** The sizes of a tensor, each at least 1. */
    int[] shape() {
        int[] shape =
                Arrays.stream(numbers("shape")).mapToInt(size -> (int) size).toArray();
        if (Arrays.stream(numbers("shape")).anyMatch(size -> size < 1 || size != Math.rint(size))) {
            throw error("shape", "must contain integers of at least 1, was " + Arrays.toString(numbers("shape")));
        }
        return shape;
    }

    /** The elements of a tensor that is written as {@code {"shape": [...], "data": [...]}}. */
    double[] tensor(String name) {
        CaseNode tensor = object(name);
        double[] data = tensor.numbers("data");
        if (data.length != Arrays.stream(tensor.shape()).asLongStream().reduce(1, (a, b) -> a * b)) {
            throw error(name, "has " + data.length + " numbers, but the shape " + Arrays.toString(tensor.shape()));
        }
        return data;
    }

    private List<Node> list(String name) {
        if (value(name) instanceof Node.Elements list) {
            return list.elements();
        }
        throw error(name, "must be a list");
    }

    private DataException error(String name, String rule) {
        return new DataException(Pointer.child(pointer, name) + " " + rule);
    }
}
