package org.attn4j.testkit.junit;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.backbone.BackboneProvider;
import org.attn4j.testkit.contract.BackboneContract;
import org.attn4j.testkit.contract.PartsUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that a backbone must keep; extend it and say which provider. */
public abstract class BackboneContractTest {

    /** The provider under test; {@code META-INF/services} must list it. */
    protected abstract Class<? extends BackboneProvider> provider();

    /** Parameters as a configuration has them, without {@code type}; one set with all defaults where not overridden. */
    protected List<String> parameterSets() {
        return List.of("{}");
    }

    @TestFactory
    final Stream<DynamicTest> keepsTheContract() {
        return ContractTests.of(BackboneContract.checks(PartsUnderTest.classPath(), provider(), parameterSets()));
    }
}
