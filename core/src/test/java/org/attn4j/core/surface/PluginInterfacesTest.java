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

    private static final Path KEPT = Path.of("src/test/resources/org/attn4j/core/surface/spi.txt");

    /** {@code -Dspi.accept=true} writes what is found. */
    private static final String ACCEPT = "spi.accept";

    @Test
    void theSurfaceIsWhatIsKept() throws IOException {
        List<String> found = surface();
        assertEquals(
                List.of(),
                System.getProperty(ACCEPT, "").equals("break") ? List.of() : demands(Files.readAllLines(KEPT), found),
                "interfaces that plugins implement grow by default methods only; to break them, give SpiVersion a new"
                        + " number and accept with -D" + ACCEPT + "=break");
        if (!System.getProperty(ACCEPT, "").isEmpty()) {
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
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes.resolve("org/attn4j/core"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(".class", "");
                describe(name.replace('/', '.'), lines);
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
                String signature = method.getGenericReturnType().getTypeName() + " " + method.getName() + "("
                        + types(method.getGenericParameterTypes()) + ")";
                add(type, method, form(type, method) + signature, lines);
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("the file was just listed", impossible);
        }
    }

    private static String form(Class<?> type, Method method) {
        if (method.isDefault()) {
            return "default ";
        }
        return Modifier.isAbstract(method.getModifiers()) && !type.isAnnotation() ? "abstract " : "";
    }

    /** Methods that types which plugins may implement already demand in addition: a break, whatever else is accepted. */
    private static List<String> demands(List<String> kept, List<String> found) {
        return minus(found, kept)
                .filter(line -> line.contains(" abstract "))
                .filter(line -> kept.contains(line.substring(0, line.indexOf(' ')))
                        || kept.stream().anyMatch(old -> old.startsWith(line.substring(0, line.indexOf(' ')) + " : ")))
                .toList();
    }

    @Test
    void aNewMethodWithoutABodyIsABreak() {
        List<String> kept = List.of("a.Loss", "a.Loss abstract double sum()");
        assertEquals(
                List.of(), demands(kept, List.of("a.Loss default double mean()", "a.New", "a.New abstract int of()")));
        assertEquals(List.of("a.Loss abstract double mean()"), demands(kept, List.of("a.Loss abstract double mean()")));
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
    }

    private static void add(Class<?> type, Member member, String signature, TreeSet<String> lines) {
        boolean visible = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        if (visible && !member.isSynthetic()) {
            lines.add(
                    type.getTypeName() + " " + (Modifier.isStatic(member.getModifiers()) ? "static " : "") + signature);
        }
    }

    private static String types(Type[] types) {
        return Arrays.stream(types).map(Type::getTypeName).collect(Collectors.joining(", "));
    }
}
