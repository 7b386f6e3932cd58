package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.AttentionContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests the contract of attention modules; extend it and return the provider's name.
 *
 * <pre>
 * class MyGateTest extends AttentionContractTest {
 *     protected String name() { return "my-gate"; }
 *     protected List&lt;String&gt; parameterSets() { return List.of("{}", "{\"slope\": 2}"); }
 * }
 * </pre>
 */
public abstract class AttentionContractTest {

    /** The provider's name in configurations; its plugin must be listed in {@code META-INF/services}. */
    protected abstract String name();

    /** Parameters as in a configuration, without {@code type}; one set with all defaults unless overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> fulfilsTheContract() {
        return ContractTests.of(AttentionContract.checks(ProvidersUnderTest.classPath(), name(), parameterSets()));
    }
}
