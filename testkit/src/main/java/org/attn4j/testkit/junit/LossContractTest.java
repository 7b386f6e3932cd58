package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.LossContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests the contract of losses; extend it and return the provider's name. */
public abstract class LossContractTest {

    /** The provider's name in configurations; its plugin must be listed in {@code META-INF/services}. */
    protected abstract String name();

    /** Parameters as in a configuration, without {@code type}; one set with all defaults unless overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> fulfilsTheContract() {
        return ContractTests.of(LossContract.checks(ProvidersUnderTest.classPath(), name(), parameterSets()));
    }
}
