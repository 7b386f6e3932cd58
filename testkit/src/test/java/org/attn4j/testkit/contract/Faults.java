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
 * Runs a contract for a component named {@code faulty}, whose only parameter is its fault.
 *
 * @param checks creates the contract's checks for sets of parameters
 * @param providers the registry that contains the component
 */
record Faults(BiFunction<ProvidersUnderTest, List<String>, List<Check>> checks, ProvidersUnderTest providers) {

    static Faults of(Provider<?> provider, BiFunction<ProvidersUnderTest, List<String>, List<Check>> checks) {
        return new Faults(checks, new ProvidersUnderTest(Registries.of(List.of(provider)), Optional.empty()));
    }

    List<Violation> violations(String fault) {
        return checks.apply(providers, List.of(parameters(fault))).stream()
                .flatMap(check -> check.violations().stream())
                .toList();
    }

    /** Asserts that a violation of the component matches a regular expression, which begins with the rule. */
    void assertViolation(String fault, String message) {
        List<Violation> violations = violations(fault);
        String where = "faulty " + parameters(fault);
        assertTrue(
                violations.stream()
                        .anyMatch(violation -> violation.where().startsWith(where)
                                && (violation.rule() + ": " + violation.message()).matches(message)),
                violations.toString());
    }

    /** Asserts that the test's table has a line for each fault except the first, which is none. */
    static void assertAllTested(Class<?> test, Enum<?>[] faults) {
        assertEquals(faults.length - 1, tableLength(test));
    }

    /** The number of lines of a test's table. */
    static int tableLength(Class<?> test) {
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
