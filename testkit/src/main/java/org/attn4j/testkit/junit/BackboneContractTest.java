package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.BackboneContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that a backbone must keep; extend it and say its name. */
public abstract class BackboneContractTest {

    /** What configurations call it; a plugin that {@code META-INF/services} lists must offer it. */
    protected abstract String name();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults where not overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(BackboneContract.checks(ProvidersUnderTest.classPath(), name(), parameterSets()));
    }
}
