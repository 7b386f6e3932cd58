package org.attn4j.config.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node;

/** A list of whole numbers, or the range of them that {@link OrRange} allows. The tree holds the list. */
final class ListOrRangeType implements ValueType {

    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,18})\\.\\.(-?\\d{1,18})");

    /** More is a slip of the finger. */
    private static final long LONGEST = 1_000_000;

    private final ListType list;

    ListOrRangeType(ListType list) {
        this.list = list;
    }

    @Override
    public String text() {
        return list.text() + ", or a range such as \"1..5\"";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return SchemaScope.choice(
                "string", Map.of("type", "string", "pattern", "^-?[0-9]+[.][.]-?[0-9]+$"), list.schema(scope));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!(value.node() instanceof Node.Text text)) {
            return value.node() instanceof Node.Elements
                    ? list.bind(value, context)
                    : ValueType.reject(value, "a list, [...], or a range such as \"1..5\"");
        }
        Matcher range = RANGE.matcher(text.value());
        if (!range.matches()) {
            return ValueType.reject(value, "a list, [...], or a range such as \"1..5\"");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        if (first > last || last - first >= LONGEST) {
            value.problem("must be a range from the lower to the higher number with at most " + LONGEST
                    + " numbers, was " + text.describe());
            return Optional.empty();
        }
        List<Object> numbers = new ArrayList<>();
        for (long number = first; number <= last; number++) {
            numbers.add(number);
        }
        return Optional.of(new Bound<>(List.copyOf(numbers), numbers));
    }
}
