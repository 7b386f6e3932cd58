package org.attn4j.study.listing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for names: {@code *} stands for any characters, {@code ?} for one; all others for themselves.
 *
 * @param text the pattern as the user wrote it
 */
public record NamePattern(String text) {

    /** Whether the whole name matches. */
    public boolean matches(String name) {
        String expression = text.codePoints()
                .mapToObj(Character::toString)
                .map(character -> switch (character) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(character);
                })
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.DOTALL).matcher(name).matches();
    }
}
