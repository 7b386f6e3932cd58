package org.attn4j.testkit.junit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.Check;
import org.attn4j.testkit.contract.Violation;
import org.junit.jupiter.api.DynamicTest;

/** Turns each check into a separate test, so that a report names those that failed. */
final class ContractTests {

    private ContractTests() {}

    static Stream<DynamicTest> of(List<Check> checks) {
        return checks.stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> {
                    List<Violation> violations = check.violations();
                    if (!violations.isEmpty()) {
                        fail(violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
                    }
                }));
    }
}
