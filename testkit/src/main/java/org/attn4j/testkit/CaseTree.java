package org.attn4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.error.DataException;

/**
 * An object of a reference file. What is absent or of another type is a {@link DataException} with its pointer.
 *
 * @param tree maps, lists, texts, numbers and truth values
 * @param pointer where it is in the file
 */
record CaseTree(Map<String, Object> tree, String pointer) {

    boolean has(String name) {
        return tree.containsKey(name);
    }

    Set<String> names() {
        return tree.keySet();
    }

    Object value(String name) {
        Object value = tree.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    CaseTree object(String name) {
        return object(value(name), name);
    }

    private CaseTree object(Object value, String name) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(name, "must be an object");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put((String) key, inner));
        return new CaseTree(copy, pointer + "/" + name);
    }

    List<CaseTree> objects(String name) {
        List<CaseTree> objects = new ArrayList<>();
        for (Object element : list(name)) {
            objects.add(object(element, name + "/" + objects.size()));
        }
        return objects;
    }

    String text(String name) {
        if (value(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "must be a text");
    }

    double number(String name) {
        if (value(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(name, "must be a number");
    }

    /** All numbers of a list, nested lists laid out in C order. */
    double[] numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        flatten(list(name), name, numbers);
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void flatten(List<?> list, String name, List<Double> into) {
        for (Object element : list) {
            if (element instanceof Number number) {
                into.add(number.doubleValue());
            } else if (element instanceof List<?> inner) {
                flatten(inner, name, into);
            } else {
                throw wrong(name, "must hold numbers only");
            }
        }
    }

    /** The sizes of a tensor, each at least 1. */
    int[] shape() {
        int[] shape =
                Arrays.stream(numbers("shape")).mapToInt(size -> (int) size).toArray();
        if (Arrays.stream(shape).anyMatch(size -> size < 1)) {
            throw wrong("shape", "must hold sizes of at least 1, was " + Arrays.toString(shape));
        }
        return shape;
    }

    /** The elements of a tensor that is written as {@code {"shape": [...], "data": [...]}}. */
    double[] tensor(String name) {
        CaseTree tensor = object(name);
        double[] data = tensor.numbers("data");
        if (data.length != Arrays.stream(tensor.shape()).asLongStream().reduce(1, (a, b) -> a * b)) {
            throw wrong(name, "has " + data.length + " numbers for the shape " + Arrays.toString(tensor.shape()));
        }
        return data;
    }

    private List<?> list(String name) {
        if (value(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "must be a list");
    }

    private DataException wrong(String name, String rule) {
        return new DataException(pointer + "/" + name + " " + rule);
    }
}
