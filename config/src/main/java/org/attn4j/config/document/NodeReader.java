package org.attn4j.config.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.attn4j.config.document.Node.Elements;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.error.Problem;

/** Reads JSON with comments into nodes that know where they were written. */
public final class NodeReader {

    /** Deeper than any file that users or the program write; a limit for hostile text. */
    private static final int MAX_DEPTH = 100;

    /** The longest string, in characters: a limit for hostile text. */
    private static final int MAX_CHARACTERS = 64 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_CHARACTERS)
                    .build())
            .build();

    private static final JsonLocation START = new JsonLocation(ContentReference.unknown(), 0, 1, 1);

    private final String text;
    private final JsonParser parser;
    private final BiFunction<Integer, Integer, Origin> origins;
    private final Problems problems;

    private NodeReader(
            String text, JsonParser parser, BiFunction<Integer, Integer, Origin> origins, Problems problems) {
        this.text = text;
        this.parser = parser;
        this.origins = origins;
        this.problems = problems;
    }

    /** A number that is valid JSON but whose exponent is too large for BigDecimal. */
    private static final class HugeExponent extends JsonParseException {
        private static final long serialVersionUID = 1L;

        private HugeExponent(JsonParser parser, NumberFormatException cause) {
            super(parser, "the number's exponent has too many digits", parser.currentTokenLocation(), cause);
        }
    }

    /** Reports text that is not JSON, with the position and the reason. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;
        private final transient Problem problem;

        private Malformed(NodeReader text, JsonLocation location, String message, Throwable cause) {
            super(message, cause);
            this.line = location.getLineNr();
            this.column = location.getColumnNr();
            this.problem = new Problem(text.origin(location).location(), "", message);
        }

        /** The line of the error, from 1. */
        public int line() {
            return line;
        }

        /** The column of the error, in characters from 1. */
        public int column() {
            return column;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * Reads a text that contains one value.
     *
     * @param origins maps line and column to an origin
     * @param problems receives a problem for each property that is given twice
     */
    public static Node read(String text, BiFunction<Integer, Integer, Origin> origins, Problems problems)
            throws Malformed {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new NodeReader(text, parser, origins, problems).readDocument();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory cannot fail", impossible);
        }
    }

    private Node readDocument() throws IOException, Malformed {
        try {
            return onlyValue();
        } catch (JsonProcessingException malformed) {
            // unlike a syntax error, an exceeded limit has no location
            JsonLocation location =
                    malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation();
            throw new Malformed(this, location, message(malformed), malformed);
        }
    }

    private String message(JsonProcessingException malformed) {
        if (malformed instanceof JsonEOFException) {
            return JsonErrorMessages.UNEXPECTED_END;
        }
        if (malformed instanceof StreamConstraintsException) {
            return "is nested too deeply or contains a number with too many digits";
        }
        return malformed instanceof HugeExponent
                ? malformed.getOriginalMessage()
                : JsonErrorMessages.find(text).orElse("is not valid JSON");
    }

    private Node onlyValue() throws IOException, Malformed {
        if (parser.nextToken() == null) {
            throw new Malformed(this, START, "is empty; expected a value", null);
        }
        Node node = node("");
        if (parser.nextToken() != null) {
            throw new Malformed(
                    this, parser.currentTokenLocation(), "unexpected text after the end of the value", null);
        }
        return node;
    }

    private Node node(String pointer) throws IOException {
        Origin origin = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(origin, pointer);
            case START_ARRAY -> list(origin, pointer);
            case VALUE_STRING -> new Node.Text(origin, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(origin, parser.getBooleanValue());
            case VALUE_NULL -> new Node.Null(origin);
            default -> new Node.Number(origin, number(), parser.getText());
        };
    }

    private BigDecimal number() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException tooLarge) {
            throw new HugeExponent(parser, tooLarge);
        }
    }

    private Node object(Origin origin, String pointer) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Origin nameOrigin = here();
            parser.nextToken();
            String inner = Pointer.child(pointer, name);
            Member previous = members.put(name, new Member(nameOrigin, node(inner)));
            if (previous != null) {
                String first = previous.name().location().text();
                problems.add(
                        nameOrigin.location(), inner, "is given twice, first at " + first + "; remove one of them");
            }
        }
        return new Members(origin, members);
    }

    private Node list(Origin origin, String pointer) throws IOException {
        List<Node> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(node(pointer + "/" + elements.size()));
        }
        return new Elements(origin, elements);
    }

    private Origin here() {
        return origin(parser.currentTokenLocation());
    }

    private Origin origin(JsonLocation location) {
        return origins.apply(location.getLineNr(), location.getColumnNr());
    }
}
