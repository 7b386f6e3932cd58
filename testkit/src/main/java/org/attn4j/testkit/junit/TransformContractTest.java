package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.transform.TransformProvider;
import org.attn4j.testkit.contract.PartsUnderTest;
import org.attn4j.testkit.contract.TransformContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that a transform must keep; extend it and say which provider. */
public abstract class TransformContractTest {

    /** The provider under test; {@code META-INF/services} must list it. */
    protected abstract Class<? extends TransformProvider> provider();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults unless overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(TransformContract.checks(PartsUnderTest.classPath(), provider(), parameterSets()));
    }
}
