package org.attn4j.core.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.PluginInterfaces;
import org.junit.jupiter.api.Test;

/**
 * Compares the public interface that plugins compile against with a stored one: the version, then one line per type or
 * member. Removing or changing a line breaks plugins and needs a new number in {@link PluginInterfaces} and a new major
 * version; adding a line needs a new minor version. Packages that list stable types in their description are
 * represented by those only.
 */
class PluginInterfacesTest {

    private static final Path STORED = Path.of("src/test/resources/org/attn4j/core/surface/spi.txt");

    /**
     * {@code -Dspi.accept=true} stores the current interface if it breaks no plugin, {@code -Dspi.accept=break} even if
     * it does.
     */
    private static final String ACCEPT = "spi.accept";

    @Test
    void publicInterfaceEqualsTheStoredOne() throws IOException {
        Surface current = new Surface(PluginInterfaces.VERSION, lines());
        String accept = System.getProperty(ACCEPT, "");
        assertEquals("", rejection(Surface.read(STORED), current, accept));
        if (!accept.isEmpty()) {
            current.write(STORED);
        }
        Surface stored = Surface.read(STORED);
        assertEquals(
                List.of(),
                stored.changes(current),
                "the plugin interfaces have changed (see docs/WRITE-A-MODULE.md, Versions). To accept: ./mvnw -pl core"
                        + " test -Dtest=PluginInterfacesTest -D" + ACCEPT + "=true");
        assertEquals(new ArrayList<>(new TreeSet<>(stored.lines())), stored.lines(), "sorted, without duplicates");
        assertTrue(stored.lines().size() > 100, "all types are found");
    }

    /** The reason for rejecting a change; empty if it is accepted or breaks no plugin. */
    private static String rejection(Surface stored, Surface current, String accept) {
        List<String> breaks = stored.breaks(current);
        if (breaks.isEmpty()) {
            return "";
        }
        if (!accept.equals("break")) {
            return "plugins break; give PluginInterfaces.VERSION a new number and accept with -D" + ACCEPT + "=break:\n"
                    + String.join("\n", breaks);
        }
        return current.version() > stored.version()
                ? ""
                : "plugins break, and PluginInterfaces.VERSION is still " + current.version() + ":\n"
                        + String.join("\n", breaks);
    }

    private static final Surface BEFORE =
            new Surface(2, List.of("a.Loss", "a.Loss abstract double sum()", "a.Sum : a.Loss"));

    private static Surface after(int version, String... lines) {
        return new Surface(version, List.of(lines));
    }

    @Test
    void newDefaultMethodsAndNewTypesDoNotBreakPlugins() {
        Surface grown = after(
                2,
                "a.Loss",
                "a.Loss abstract double sum()",
                "a.Loss default double mean()",
                "a.New",
                "a.New abstract int of()",
                "a.Sum : a.Loss");
        assertEquals("", rejection(BEFORE, grown, "true"));
        assertEquals(
                List.of("+ a.Loss default double mean()", "+ a.New", "+ a.New abstract int of()"),
                BEFORE.changes(grown));
    }

    @Test
    void methodThatBecomesDefaultDoesNotBreakPlugins() {
        Surface easier = after(2, "a.Loss", "a.Loss default double sum()", "a.Sum : a.Loss");
        assertEquals("", rejection(BEFORE, easier, "true"));
        assertEquals(
                List.of("- a.Loss abstract double sum()", "+ a.Loss default double sum()"), BEFORE.changes(easier));
    }

    @Test
    void newAbstractMethodBreaksPlugins() {
        Surface demanding =
                after(2, "a.Loss", "a.Loss abstract double mean()", "a.Loss abstract double sum()", "a.Sum : a.Loss");
        assertEquals(
                "plugins break; give PluginInterfaces.VERSION a new number and accept with -Dspi.accept=break:\n"
                        + "+ a.Loss abstract double mean()",
                rejection(BEFORE, demanding, "true"));
    }

    @Test
    void removedLineBreaksPlugins() {
        Surface less = after(2, "a.Loss", "a.Sum : a.Loss");
        assertEquals(
                "plugins break; give PluginInterfaces.VERSION a new number and accept with -Dspi.accept=break:\n"
                        + "- a.Loss abstract double sum()",
                rejection(BEFORE, less, "true"));
        assertEquals(
                "plugins break; give PluginInterfaces.VERSION a new number and accept with -Dspi.accept=break:\n"
                        + "- a.Loss abstract double sum()",
                rejection(BEFORE, less, ""));
    }

    @Test
    void breakIsAcceptedOnlyWithAHigherVersion() {
        assertEquals(
                "plugins break, and PluginInterfaces.VERSION is still 2:\n- a.Loss abstract double sum()",
                rejection(BEFORE, after(2, "a.Loss", "a.Sum : a.Loss"), "break"));
        Surface third = after(3, "a.Loss", "a.Sum : a.Loss");
        assertEquals("", rejection(BEFORE, third, "break"));
        assertEquals(List.of("- version 2", "+ version 3", "- a.Loss abstract double sum()"), BEFORE.changes(third));
    }

    @Test
    void packageWithListedStableTypesIsRepresentedByThoseOnly() {
        StableTypes listed =
                StableTypes.parse("/**\n * A room.\n *\n * <p>Stable types: Rows, Padding,\n * RowsGraph\n *\n * <p>May"
                        + " use: nothing\n */");
        assertTrue(listed.has("Rows") && listed.has("Padding") && listed.has("RowsGraph") && listed.has("Rows$Nested"));
        assertFalse(listed.has("RowsMap"));
        assertTrue(StableTypes.parse("/** A room. Stable: public types. */").has("Any"));
    }

    @Test
    void everyListedTypeExists() throws IOException {
        for (String name : packages()) {
            for (String type : StableTypes.of(name).listed().orElse(Set.of())) {
                assertTrue(
                        Files.exists(CLASSES.resolve(name.replace('.', '/')).resolve(type + ".class")),
                        name + " " + type);
            }
        }
    }

    private static final Path CLASSES = Path.of("target/classes");

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/attn4j/core"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> CLASSES.relativize(file.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines() throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (String name : packages()) {
            StableTypes stable = StableTypes.of(name);
            try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .filter(stable::has)
                        .forEach(type -> describe(name + "." + type, lines));
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
