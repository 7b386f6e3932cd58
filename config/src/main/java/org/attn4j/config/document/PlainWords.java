package org.attn4j.config.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with malformed JSON in words that need no knowledge of the parser. */
final class PlainWords {

    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected character \\('(.)' \\(code .*", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("Unrecognized token '([^']*)'.*", Pattern.DOTALL);

    /** Our own message among the parser's: an exponent that no number has. */
    static final String HUGE = "exponent out of bounds";

    /** Parts of the parser's messages, and what they mean. */
    private static final Map<String, String> RULES = rules();

    private PlainWords() {}

    static String of(JsonProcessingException malformed) {
        String message = malformed.getOriginalMessage();
        if (malformed instanceof JsonEOFException) {
            return "the text ends too early: an object, a list or a text is not closed";
        }
        if (malformed instanceof StreamConstraintsException) {
            return "is nested too deeply or holds a number of too many digits";
        }
        Matcher word = WORD.matcher(message);
        if (word.matches()) {
            return "\"" + word.group(1) + "\" is no JSON value; texts stand in double quotes";
        }
        Matcher character = UNEXPECTED.matcher(message);
        Optional<String> rule = RULES.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (character.matches()) {
            return "unexpected " + character.group(1)
                    + rule.map(text -> ": " + text).orElse(" here");
        }
        return rule.orElse("is not valid JSON");
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("was expecting comma to separate Object entries", "a comma or } must stand here");
        rules.put("was expecting comma to separate Array entries", "a comma or ] must stand here");
        rules.put(
                "was expecting double-quote to start field name",
                "a property's name in double quotes must stand here (no comma follows the last property)");
        rules.put("was expecting a colon", "a colon must follow the property's name");
        rules.put("expected a valid value", "a value must stand here (no comma follows the last element)");
        rules.put("Unexpected close marker", "the wrong bracket closes here; { is closed by } and [ by ]");
        rules.put(
                "Illegal unquoted character", "a text goes on past the end of its line; close it with a double quote");
        rules.put("Unrecognized character escape", "in a text a backslash is written \\\\");
        rules.put("Leading zero", "a number does not start with 0");
        rules.put("Decimal point not followed by a digit", "a digit must follow the decimal point");
        rules.put("Exponent indicator not followed by a digit", "a digit must follow the exponent's e");
        rules.put(HUGE, "is a number with too many digits in its exponent");
        rules.put("numeric value", "is not a number as JSON writes it");
        return rules;
    }
}
