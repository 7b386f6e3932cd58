package org.attn4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a contract says of a part named {@code faulty} whose one parameter is its fault.
 *
 * @param checks the contract's, for a set of parameters
 */
record Faults(BiFunction<ProvidersUnderTest, List<String>, List<Check>> checks, ProvidersUnderTest parts) {

    static Faults of(Provider<?> provider, BiFunction<ProvidersUnderTest, List<String>, List<Check>> checks) {
        return new Faults(checks, new ProvidersUnderTest(Registries.of(List.of(provider)), Optional.empty()));
    }

    List<Violation> violations(String fault) {
        return checks.apply(parts, List.of(parameters(fault))).stream()
                .flatMap(check -> check.violations().stream())
                .toList();
    }

    /** Holds a message, a regular expression, which the place follows. */
    void assertTold(String fault, String message) {
        List<Violation> violations = violations(fault);
        String where = " (faulty " + parameters(fault) + ")";
        assertTrue(
                violations.stream()
                        .map(Violation::toString)
                        .anyMatch(told -> told.endsWith(where)
                                && told.substring(0, told.length() - where.length())
                                        .matches(message)),
                violations.toString());
    }

    /** Every fault but the first, which is none, has a line of the test's table. */
    static void assertAllTried(Class<?> test, Enum<?>[] faults) {
        assertEquals(faults.length - 1, linesOf(test));
    }

    /** How many faults a test's table has. */
    static int linesOf(Class<?> test) {
        Method table = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .findFirst()
                .orElseThrow();
        return table.getAnnotation(CsvSource.class).value().length;
    }

    private static String parameters(String fault) {
        return "{\"fault\": \"" + fault + "\"}";
    }
}
