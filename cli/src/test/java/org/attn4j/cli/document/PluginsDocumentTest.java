package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.Kind;
import org.attn4j.testkit.template.PluginTemplate;
import org.junit.jupiter.api.Test;

/** The table of docs/PLUGINS.md has one row per kind, with the types and reserved keys that the code has. */
class PluginsDocumentTest {

    /** The methods of parameter interfaces that return the component. */
    private static final Set<String> CREATE = Set.of("create", "open");

    private static String row(Kind<?> kind) {
        String component = Arrays.stream(kind.parameters().getMethods())
                .filter(method -> CREATE.contains(method.getName()))
                .map(Method::getReturnType)
                .map(Class::getSimpleName)
                .findFirst()
                .orElseThrow();
        String test = kind.parameters().getSimpleName().replace("Parameters", "ContractTest");
        assertDoesNotThrow(() -> Class.forName("org.attn4j.testkit.junit." + test), test);
        return "| `%s` | `%s` | `%s` | `%s` | %s |"
                .formatted(
                        kind,
                        kind.parameters().getSimpleName(),
                        component,
                        test,
                        kind.reservedKeys().stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")));
    }

    @Test
    void theTableHasEachKindWithItsTypesAndReservedKeys() throws IOException {
        List<String> rows;
        try (var lines = Files.lines(Path.of("..", "docs", "PLUGINS.md"))) {
            rows = lines.takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .toList();
        }
        assertEquals(Kind.all().stream().map(PluginsDocumentTest::row).toList(), rows);
    }

    /** The first columns of the table of projects: a kind once, and each form. */
    @Test
    void theProjectsAreThoseThatPluginsNewWrites() throws IOException {
        List<String> expected = new ArrayList<>();
        for (PluginTemplate template : PluginTemplate.values()) {
            String kind = "`" + template.kind() + "`";
            boolean first = expected.stream().noneMatch(row -> row.startsWith("| " + kind));
            expected.add("| " + (first ? kind + " " : "") + "| "
                    + template.form().map(form -> "`" + form + "` ").orElse("") + "|");
        }
        List<String> rows;
        try (var lines = Files.lines(Path.of("..", "docs", "PLUGINS.md"))) {
            rows = lines.dropWhile(line -> !line.startsWith("| `--kind`"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1) + 1))
                    .toList();
        }
        assertEquals(expected, rows);
    }
}
