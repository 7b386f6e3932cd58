package org.attn4j.config.document;

import java.util.Optional;

/**
 * Finds what is wrong with text that a parser has rejected, in words that need no knowledge of the parser. It follows the
 * grammar of JSON (RFC 8259) with comments up to the first fault; nothing is read. For one text.
 */
final class JsonErrorMessages {

    static final String ENDS = "the text ends too early: an object, a list or a text is not closed";

    private static final String WRONG_BRACKET = "the wrong bracket closes here; { is closed by } and [ by ]";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF";
    private static final int HEXADECIMAL_DIGITS = 4;

    private final String text;
    private int at;

    private JsonErrorMessages(String text) {
        this.text = text;
    }

    /** The first fault; empty if the text is JSON as far as this grammar goes. */
    static Optional<String> in(String text) {
        JsonErrorMessages scan = new JsonErrorMessages(text);
        Optional<String> fault = scan.value();
        return fault.isPresent() ? fault : scan.rest();
    }

    /** What is wrong with text behind the value. */
    private Optional<String> rest() {
        skip();
        if (ended()) {
            return Optional.empty();
        }
        boolean bracket = text.charAt(at) == '}' || text.charAt(at) == ']';
        return bracket ? Optional.of(WRONG_BRACKET) : value();
    }

    private Optional<String> value() {
        skip();
        if (ended()) {
            return Optional.of(ENDS);
        }
        char first = text.charAt(at);
        if (first == '{') {
            return object();
        }
        if (first == '[') {
            return list();
        }
        if (first == '"') {
            return string();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        return Character.isLetter(first)
                ? word()
                : unexpected("a value must stand here (no comma follows the last element)");
    }

    private Optional<String> object() {
        at++;
        if (takes('}')) {
            return Optional.empty();
        }
        while (true) {
            Optional<String> fault = member();
            if (fault.isPresent() || takes('}')) {
                return fault;
            }
            if (!takes(',')) {
                return separator(']', "a comma or } must stand here");
            }
        }
    }

    private Optional<String> member() {
        skip();
        if (!ended() && text.charAt(at) != '"') {
            return unexpected(
                    "a property's name in double quotes must stand here (no comma follows the last property)");
        }
        Optional<String> name = ended() ? Optional.of(ENDS) : string();
        if (name.isPresent()) {
            return name;
        }
        return takes(':') ? value() : unexpected("a colon must follow the property's name");
    }

    private Optional<String> list() {
        at++;
        if (takes(']')) {
            return Optional.empty();
        }
        while (true) {
            Optional<String> fault = value();
            if (fault.isPresent() || takes(']')) {
                return fault;
            }
            if (!takes(',')) {
                return separator('}', "a comma or ] must stand here");
            }
        }
    }

    private Optional<String> separator(char wrongBracket, String rule) {
        return !ended() && text.charAt(at) == wrongBracket ? Optional.of(WRONG_BRACKET) : unexpected(rule);
    }

    private Optional<String> string() {
        for (at++; !ended(); at++) {
            char here = text.charAt(at);
            if (here == '"') {
                at++;
                return Optional.empty();
            }
            if (here < ' ') {
                return Optional.of(
                        here == '\n' || here == '\r'
                                ? "a text goes on past the end of its line; close it with a double quote"
                                : "in a text a control character is written as an escape, such as \\t");
            }
            Optional<String> fault = here == '\\' ? escape() : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.of(ENDS);
    }

    private Optional<String> escape() {
        at++;
        if (!ended() && text.charAt(at) == 'u') {
            for (int digit = 0; digit < HEXADECIMAL_DIGITS; digit++) {
                at++;
                if (!ended() && HEXADECIMAL.indexOf(text.charAt(at)) < 0) {
                    return unexpected("four hexadecimal digits follow \\u");
                }
            }
            return Optional.empty();
        }
        return ended() || ESCAPES.indexOf(text.charAt(at)) >= 0
                ? Optional.empty()
                : Optional.of("in a text a backslash is written \\\\");
    }

    private Optional<String> number() {
        takes('-');
        int start = at;
        if (!digits()) {
            return unexpected("is not a number as JSON writes it");
        }
        if (text.charAt(start) == '0' && at > start + 1) {
            return Optional.of("a number does not start with 0");
        }
        if (!ended() && text.charAt(at) == '.') {
            at++;
            if (!digits()) {
                return unexpected("a digit must follow the decimal point");
            }
        }
        if (!ended() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += !ended() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? 1 : 0;
            if (!digits()) {
                return unexpected("a digit must follow the exponent's e");
            }
        }
        return Optional.empty();
    }

    private boolean digits() {
        int start = at;
        while (!ended() && isDigit(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private Optional<String> word() {
        int start = at;
        while (!ended() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        boolean known = word.equals("true") || word.equals("false") || word.equals("null");
        return known
                ? Optional.empty()
                : Optional.of("\"" + word + "\" is no JSON value; texts stand in double quotes");
    }

    private Optional<String> unexpected(String rule) {
        return Optional.of(ended() ? ENDS : "unexpected " + Character.toString(text.codePointAt(at)) + ": " + rule);
    }

    /** Whether this character comes next, which is then passed. */
    private boolean takes(char wanted) {
        skip();
        boolean found = !ended() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void skip() {
        while (!ended()) {
            if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    private boolean ended() {
        return at >= text.length();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
