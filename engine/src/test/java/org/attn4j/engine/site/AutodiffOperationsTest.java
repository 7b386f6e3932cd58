package org.attn4j.engine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares SameDiff's operations, after the repairs, with references in plain Java, on shapes with and without sizes of
 * one. docs/ENGINE.md and docs/WRITE-A-MODULE.md list the results.
 */
class AutodiffOperationsTest {

    @TestFactory
    Stream<DynamicTest> valuesAndGradientsAreThoseOfTheReference() {
        OperationCases cases = new OperationCases();
        ElementOperations.addTo(cases);
        ReductionOperations.addTo(cases);
        ShapeOperations.addTo(cases);
        ProductOperations.addTo(cases);
        ConvolutionOperations.addTo(cases);
        return cases.byOperation().entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.getKey(), () -> check(operation.getValue())));
    }

    private static void check(List<OperationCase> cases) {
        assertEquals(
                List.of(), cases.stream().flatMap(c -> c.violation().stream()).toList());
    }
}
