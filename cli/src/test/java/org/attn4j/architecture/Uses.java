package org.attn4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the classes of one package use outside it, as their bytecode says: for each of our packages (relative to the
 * root) and each library, one use of it in words. A constant that the compiler copied leaves no trace and does not
 * count. Strangers are packages of libraries that {@link Library} does not know.
 */
record Uses(
        SortedMap<String, String> packages, SortedMap<Library, String> libraries, SortedMap<String, String> strangers) {

    private static final String JDK = "(java|javax|jdk|com\\.sun|sun|org\\.w3c|org\\.xml)\\..*";

    Uses() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** The uses of every package below a root, by its name relative to the root. */
    static Map<String, Uses> under(String root, JavaClasses classes) {
        Map<String, Uses> all = new TreeMap<>();
        for (JavaClass user : classes) {
            if (below(root, user.getPackageName())) {
                Uses uses = all.computeIfAbsent(relative(root, user.getPackageName()), name -> new Uses());
                Stream.concat(dependencies(user), annotationsOfComponents(user))
                        .forEach(used -> uses.add(root, user, used));
            }
        }
        return all;
    }

    private static Stream<String> dependencies(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(used -> !used.isPrimitive())
                .map(JavaClass::getName);
    }

    /** The annotations of a record's components, which ArchUnit does not read; the class is not initialised. */
    private static Stream<String> annotationsOfComponents(JavaClass user) {
        if (!user.isRecord()) {
            return Stream.empty();
        }
        try {
            Class<?> type = Class.forName(user.getName(), false, Uses.class.getClassLoader());
            return Arrays.stream(type.getRecordComponents())
                    .flatMap(component -> Arrays.stream(component.getAnnotations()))
                    .map(Annotation::annotationType)
                    .map(Class::getName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(user.getName() + " was imported but cannot be loaded", e);
        }
    }

    private void add(String root, JavaClass user, String used) {
        String name = used.substring(0, used.lastIndexOf('.'));
        if (name.equals(user.getPackageName())) {
            return;
        }
        String words = user.getName().substring(user.getPackageName().length() + 1) + " uses " + used;
        if (below(root, name)) {
            first(packages, relative(root, name), words);
        } else {
            Library.of(name).ifPresentOrElse(library -> first(libraries, library, words), () -> {
                if (!name.matches(JDK)) {
                    first(strangers, name, words);
                }
            });
        }
    }

    /** Keeps the least of all, so that a report is the same every time. */
    private static <K> void first(Map<K, String> uses, K key, String words) {
        uses.merge(key, words, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private static boolean below(String root, String packageName) {
        return packageName.startsWith(root + ".");
    }

    private static String relative(String root, String packageName) {
        return packageName.substring(root.length() + 1);
    }
}
