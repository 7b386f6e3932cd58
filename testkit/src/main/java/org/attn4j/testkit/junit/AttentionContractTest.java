package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.attention.AttentionProvider;
import org.attn4j.testkit.contract.AttentionContract;
import org.attn4j.testkit.contract.PartsUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything that an attention module must keep; extend it and say which provider.
 *
 * <pre>
 * class MyGateTest extends AttentionContractTest {
 *     protected Class&lt;MyGateProvider&gt; provider() { return MyGateProvider.class; }
 *     protected List&lt;String&gt; parameterSets() { return List.of("{}", "{\"slope\": 2}"); }
 * }
 * </pre>
 */
public abstract class AttentionContractTest {

    /** The provider under test; {@code META-INF/services} must list it. */
    protected abstract Class<? extends AttentionProvider> provider();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults where not overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(AttentionContract.checks(PartsUnderTest.classPath(), provider(), parameterSets()));
    }
}
