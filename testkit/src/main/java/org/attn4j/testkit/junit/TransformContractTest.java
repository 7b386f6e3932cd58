package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.attn4j.testkit.contract.TransformContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that a transform must keep; extend it and say its name. */
public abstract class TransformContractTest {

    /** What configurations call it; a plugin that {@code META-INF/services} lists must offer it. */
    protected abstract String name();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults unless overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(TransformContract.checks(ProvidersUnderTest.classPath(), name(), parameterSets()));
    }
}
