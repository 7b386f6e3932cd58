package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.Kind;
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
            rows = lines.filter(line -> line.matches("\\| `.*")).toList();
        }
        assertEquals(Kind.all().stream().map(PluginsDocumentTest::row).toList(), rows);
    }
}
