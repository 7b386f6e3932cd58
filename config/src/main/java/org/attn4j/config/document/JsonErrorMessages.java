package org.attn4j.config.document;

import java.util.Optional;

/**
 * Explains why a parser rejected a text, in words that need no knowledge of the parser. It follows the grammar of JSON
 * (RFC 8259) with comments up to the first error and builds no values. Scans one text only.
 */
final class JsonErrorMessages {

    static final String UNEXPECTED_END = "unexpected end of text: an object, list or string is not closed";

    private static final String MISMATCHED_BRACKET = "mismatched bracket; { is closed by } and [ by ]";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF";
    private static final int HEXADECIMAL_DIGITS = 4;

    private final String text;
    private int at;

    private JsonErrorMessages(String text) {
        this.text = text;
    }

    /** The first error; empty if the text is valid by this grammar. */
    static Optional<String> find(String text) {
        JsonErrorMessages scan = new JsonErrorMessages(text);
        Optional<String> error = scan.value();
        return error.isPresent() ? error : scan.rest();
    }

    /** The error in the text after the value. */
    private Optional<String> rest() {
        skip();
        if (ended()) {
            return Optional.empty();
        }
        boolean bracket = text.charAt(at) == '}' || text.charAt(at) == ']';
        return bracket ? Optional.of(MISMATCHED_BRACKET) : value();
    }

    private Optional<String> value() {
        skip();
        if (ended()) {
            return Optional.of(UNEXPECTED_END);
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
                : unexpected("expected a value (no comma is allowed after the last element)");
    }

    private Optional<String> object() {
        at++;
        if (accept('}')) {
            return Optional.empty();
        }
        while (true) {
            Optional<String> error = member();
            if (error.isPresent() || accept('}')) {
                return error;
            }
            if (!accept(',')) {
                return separator(']', "expected a comma or }");
            }
        }
    }

    private Optional<String> member() {
        skip();
        if (!ended() && text.charAt(at) != '"') {
            return unexpected(
                    "expected a property name in double quotes (no comma is allowed after the last property)");
        }
        Optional<String> name = ended() ? Optional.of(UNEXPECTED_END) : string();
        if (name.isPresent()) {
            return name;
        }
        return accept(':') ? value() : unexpected("expected a colon after the property name");
    }

    private Optional<String> list() {
        at++;
        if (accept(']')) {
            return Optional.empty();
        }
        while (true) {
            Optional<String> error = value();
            if (error.isPresent() || accept(']')) {
                return error;
            }
            if (!accept(',')) {
                return separator('}', "expected a comma or ]");
            }
        }
    }

    private Optional<String> separator(char wrongBracket, String rule) {
        return !ended() && text.charAt(at) == wrongBracket ? Optional.of(MISMATCHED_BRACKET) : unexpected(rule);
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
                                ? "a string continues past the end of its line; close it with a double quote"
                                : "a control character in a string must be escaped, such as \\t");
            }
            Optional<String> error = here == '\\' ? escape() : Optional.empty();
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.of(UNEXPECTED_END);
    }

    private Optional<String> escape() {
        at++;
        if (!ended() && text.charAt(at) == 'u') {
            for (int digit = 0; digit < HEXADECIMAL_DIGITS; digit++) {
                at++;
                if (!ended() && HEXADECIMAL.indexOf(text.charAt(at)) < 0) {
                    return unexpected("expected four hexadecimal digits after \\u");
                }
            }
            return Optional.empty();
        }
        return ended() || ESCAPES.indexOf(text.charAt(at)) >= 0
                ? Optional.empty()
                : Optional.of("a backslash in a string must be written as \\\\");
    }

    private Optional<String> number() {
        accept('-');
        int start = at;
        if (!digits()) {
            return unexpected("expected a digit after the minus sign");
        }
        if (text.charAt(start) == '0' && at > start + 1) {
            return Optional.of("a number must not start with 0");
        }
        if (!ended() && text.charAt(at) == '.') {
            at++;
            if (!digits()) {
                return unexpected("expected a digit after the decimal point");
            }
        }
        if (!ended() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += !ended() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? 1 : 0;
            if (!digits()) {
                return unexpected("expected a digit after the exponent's e");
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
                : Optional.of("\"" + word + "\" is not a JSON value; a string needs double quotes");
    }

    private Optional<String> unexpected(String rule) {
        return Optional.of(
                ended() ? UNEXPECTED_END : "unexpected '" + Character.toString(text.codePointAt(at)) + "': " + rule);
    }

    /** Consumes the next character if it is the wanted one; returns whether it was. */
    private boolean accept(char wanted) {
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
