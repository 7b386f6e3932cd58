package org.attn4j.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What plugins compile against, one line a type or member. A line that goes or changes breaks plugins: it needs another
 * number in {@code SpiVersion} and a new major version; a line that comes needs a new minor one.
 */
class PluginInterfacesTest {

    private static final List<String> ROOMS =
            List.of("attention", "backbone", "dataset", "error", "expression", "parameter", "random", "registry");

    private static final Path KEPT = Path.of("src/test/resources/org/attn4j/core/surface/spi.txt");

    /** {@code -Dspi.accept=true} writes what is found. */
    private static final String ACCEPT = "spi.accept";

    @Test
    void theSurfaceIsWhatIsKept() throws IOException {
        List<String> found = surface();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, found);
        }
        List<String> kept = Files.readAllLines(KEPT);
        List<String> gone = minus(kept, found).map(line -> "- " + line).toList();
        List<String> come = minus(found, kept).map(line -> "+ " + line).toList();
        assertEquals(
                List.of(),
                Stream.concat(gone.stream(), come.stream()).toList(),
                "the plugin interfaces have changed; what goes breaks plugins (see docs/WRITE-A-MODULE.md, Versions)."
                        + " To accept: ./mvnw -pl core test -Dtest=PluginInterfacesTest -D" + ACCEPT + "=true");
        assertEquals(new ArrayList<>(new TreeSet<>(kept)), kept, "sorted, none twice");
        assertTrue(kept.size() > 100, "the whole surface is seen");
    }

    private static Stream<String> minus(List<String> from, List<String> what) {
        return from.stream().filter(line -> !what.contains(line));
    }

    private static List<String> surface() throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (String room : ROOMS) {
            Path folder = Path.of("target/classes/org/attn4j/core", room);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    String simple = file.getFileName().toString().replace(".class", "");
                    describe("org.attn4j.core." + room + "." + simple, lines);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static void describe(String name, TreeSet<String> lines) {
        try {
            Class<?> type = Class.forName(name, false, PluginInterfacesTest.class.getClassLoader());
            if (!isPublic(type)) {
                return;
            }
            String parents = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                    .map(Class::getTypeName)
                    .filter(parent -> !parent.equals("java.lang.Object"))
                    .sorted()
                    .collect(Collectors.joining(", "));
            lines.add(type.getTypeName() + (parents.isEmpty() ? "" : " : " + parents));
            for (Field field : type.getDeclaredFields()) {
                add(type, field, field.getGenericType() + " " + field.getName(), lines);
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                add(type, constructor, "new(" + types(constructor.getGenericParameterTypes()) + ")", lines);
            }
            for (Method method : type.getDeclaredMethods()) {
                String told = method.getGenericReturnType().getTypeName() + " " + method.getName() + "("
                        + types(method.getGenericParameterTypes()) + ")";
                add(type, method, (method.isDefault() ? "default " : "") + told, lines);
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("the file was just listed", impossible);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
    }

    private static void add(Class<?> type, Member member, String told, TreeSet<String> lines) {
        boolean visible = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        if (visible && !member.isSynthetic()) {
            lines.add(type.getTypeName() + " " + (Modifier.isStatic(member.getModifiers()) ? "static " : "") + told);
        }
    }

    private static String types(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
