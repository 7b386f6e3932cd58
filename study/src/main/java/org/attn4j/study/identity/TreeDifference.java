package org.attn4j.study.identity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.config.document.Pointer;
import org.attn4j.config.json.Json;

/**
 * A difference between two JSON trees.
 *
 * @param pointer the JSON pointer, such as {@code /training/epochs}
 * @param before the value as JSON; empty if the first tree has none
 * @param after the value as JSON; empty if the second tree has none
 */
public record TreeDifference(String pointer, Optional<String> before, Optional<String> after) {

    /** Above it, and below its inverse, numbers are written with an exponent. */
    private static final double LARGE = 1e9;

    private static final int LONGEST_VALUE = 80;

    /**
     * The differences, in the order of the first tree, then of the second. Objects are compared key by key; lists of equal
     * length that contain objects are compared element by element; numbers are compared by value.
     */
    public static List<TreeDifference> between(Map<String, Object> before, Map<String, Object> after) {
        List<TreeDifference> found = new ArrayList<>();
        compareObjects("", normal(before), normal(after), found);
        return List.copyOf(found);
    }

    /** The differences between two records, by their JSON keys. */
    public static List<TreeDifference> between(Record before, Record after) {
        return between(Json.tree(Json.write(before)), Json.tree(Json.write(after)));
    }

    /** Serialised and parsed again, so that 5 as an int equals 5 as a long, whatever the classes of lists. */
    private static Map<String, Object> normal(Map<String, Object> tree) {
        return Json.tree(Json.write(tree));
    }

    private static void compareObjects(String at, Map<?, ?> before, Map<?, ?> after, List<TreeDifference> found) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            String pointer = Pointer.child(at, key.toString());
            if (before.containsKey(key) && after.containsKey(key)) {
                compare(pointer, before.get(key), after.get(key), found);
            } else {
                found.add(new TreeDifference(pointer, shown(before, key), shown(after, key)));
            }
        }
    }

    private static void compare(String at, Object before, Object after, List<TreeDifference> found) {
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            compareObjects(at, one, other, found);
        } else if (before instanceof List<?> one && after instanceof List<?> other && elementwise(one, other)) {
            for (int i = 0; i < one.size(); i++) {
                compare(at + "/" + i, one.get(i), other.get(i), found);
            }
        } else if (!same(before, after)) {
            found.add(new TreeDifference(at, Optional.of(json(before)), Optional.of(json(after))));
        }
    }

    private static boolean elementwise(List<?> one, List<?> other) {
        return one.size() == other.size() && one.stream().anyMatch(Map.class::isInstance);
    }

    private static boolean same(Object before, Object after) {
        if (before instanceof Number one && after instanceof Number other) {
            return one.equals(other)
                    || one.doubleValue() == other.doubleValue() && one.longValue() == other.longValue();
        }
        if (before instanceof List<?> one && after instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return before == null ? after == null : before.equals(after);
    }

    private static Optional<String> shown(Map<?, ?> tree, Object key) {
        return tree.containsKey(key) ? Optional.of(json(tree.get(key))) : Optional.empty();
    }

    /** A value of a tree as JSON on one line, cut off if it is long. */
    public static String json(Object value) {
        String text = text(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 3) + "...";
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(TreeDifference::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number && Double.isFinite(number) && isUsual(number)) {
            // As in configurations: Java writes 3.0E-4.
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? "null" : onOneLine(Json.write(value).strip());
    }

    private static boolean isUsual(double number) {
        return Math.abs(number) < LARGE && Math.abs(number) > 1 / LARGE;
    }

    private static String onOneLine(String json) {
        return json.replaceAll("\\s*\\n\\s*", " ")
                .replace("[ ", "[")
                .replace(" ]", "]")
                .replace("{ ", "{")
                .replace(" }", "}");
    }

    /** One clause: {@code was 5, is now 10}. */
    public String sentence() {
        if (before.isEmpty()) {
            return "was not given, is now " + after.orElseThrow();
        }
        return "was " + before.get() + ", "
                + after.map(value -> "is now " + value).orElse("is no longer given");
    }
}
