package org.attn4j.cli.plugin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a new project's main class. */
final class NewClass {

    /** What is appended to the name for the project's classes. */
    private static final List<String> ENDINGS = List.of("", "Parameters", "Plugin", "Test");

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private NewClass() {}

    /**
     * The component's name in camel case, unless the sources use a type of that name.
     *
     * @param sources of all classes, which may import it
     * @param ending appended to a name that is in use
     */
    static String name(String component, Collection<String> sources, String ending) {
        String words = Arrays.stream(component.split("-"))
                .filter(word -> !word.isEmpty())
                .map(NewClass::capitalised)
                .collect(Collectors.joining());
        boolean used = sources.stream()
                .map(source -> COMMENTS.matcher(source).replaceAll(""))
                .anyMatch(code -> ENDINGS.stream()
                        .map(end -> Pattern.compile("\\b" + words + end + "\\b"))
                        .anyMatch(type -> type.matcher(code).find()));
        return used ? words + ending : words;
    }

    static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
