package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.AttentionContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that an attention module must keep; extend it and say its name.
 *
 * <pre>
 * class MyGateTest extends AttentionContractTest {
 *     protected String name() { return "my-gate"; }
 *     protected List&lt;String&gt; parameterSets() { return List.of("{}", "{\"slope\": 2}"); }
 * }
 * </pre>
 */
public abstract class AttentionContractTest {

    /** What configurations call it; a plugin that {@code META-INF/services} lists must offer it. */
    protected abstract String name();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults where not overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(AttentionContract.checks(ProvidersUnderTest.classPath(), name(), parameterSets()));
    }
}
