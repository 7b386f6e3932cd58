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

    /** Deeper than any file that users or the program write; a bound for hostile text. */
    private static final int MOST_DEPTH = 100;

    /** The longest text of one value, in characters: a bound for hostile text. */
    private static final int MOST_CHARACTERS = 64 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_CHARACTERS)
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

    /** A number whose exponent no arithmetic holds: JSON by its form. */
    private static final class HugeExponent extends JsonParseException {
        private static final long serialVersionUID = 1L;

        private HugeExponent(JsonParser parser, NumberFormatException cause) {
            super(parser, "is a number with too many digits in its exponent", parser.currentTokenLocation(), cause);
        }
    }

    /** Text that is not JSON; says where and what is wrong with it. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final int column;
        private final transient Problem problem;

        private Malformed(NodeReader text, JsonLocation location, String message, Throwable cause) {
            super(message, cause);
            this.line = location.getLineNr();
            this.column = location.getColumnNr();
            this.problem = new Problem(text.origin(location).place(), "", message);
        }

        /** Where, from 1. */
        public int line() {
            return line;
        }

        /** Where, in characters from 1. */
        public int column() {
            return column;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * Reads a text that holds one value.
     *
     * @param origins from line and column to origin
     * @param problems receives properties that are given twice
     */
    public static Node read(String text, BiFunction<Integer, Integer, Origin> origins, Problems problems)
            throws Malformed {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new NodeReader(text, parser, origins, problems).whole();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be read", impossible);
        }
    }

    private Node whole() throws IOException, Malformed {
        try {
            return oneValue();
        } catch (JsonProcessingException malformed) {
            // a broken limit, unlike a broken rule, comes without a location
            JsonLocation location =
                    malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation();
            throw new Malformed(this, location, words(malformed), malformed);
        }
    }

    private String words(JsonProcessingException malformed) {
        if (malformed instanceof JsonEOFException) {
            return JsonErrorMessages.ENDS;
        }
        if (malformed instanceof StreamConstraintsException) {
            return "is nested too deeply or holds a number of too many digits";
        }
        return malformed instanceof HugeExponent
                ? malformed.getOriginalMessage()
                : JsonErrorMessages.in(text).orElse("is not valid JSON");
    }

    private Node oneValue() throws IOException, Malformed {
        if (parser.nextToken() == null) {
            throw new Malformed(this, START, "is empty; a value must stand here", null);
        }
        Node node = node("");
        if (parser.nextToken() != null) {
            throw new Malformed(this, parser.currentTokenLocation(), "something follows the end of the value", null);
        }
        return node;
    }

    private Node node(String pointer) throws IOException {
        Origin origin = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(origin, pointer);
            case START_ARRAY -> list(origin, pointer);
            case VALUE_STRING -> new Node.Text(origin, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Truth(origin, parser.getBooleanValue());
            case VALUE_NULL -> new Node.Nothing(origin);
            default -> new Node.Number(origin, number(), parser.getText());
        };
    }

    private BigDecimal number() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException beyondAllBounds) {
            throw new HugeExponent(parser, beyondAllBounds);
        }
    }

    private Node object(Origin origin, String pointer) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Origin place = here();
            parser.nextToken();
            String inner = Pointer.child(pointer, name);
            Member former = members.put(name, new Member(place, node(inner)));
            if (former != null) {
                String first = former.name().place().text();
                problems.add(place.place(), inner, "is given twice, first at " + first + "; take one away");
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
