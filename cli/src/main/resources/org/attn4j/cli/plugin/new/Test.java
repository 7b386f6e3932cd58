package org.example;

import java.util.List;
import org.attn4j.testkit.junit.@Kind@ContractTest;

/** Checks the contract of kind {@code @kind@} with these parameters. */
class @Class@Test extends @Kind@ContractTest {

    @Override
    protected String name() {
        return "@name@";
    }

    // Change these together with the record's components.
    @Override
    protected List<String> parameterSets() {
        return List.of(@sets@);
    }
}
