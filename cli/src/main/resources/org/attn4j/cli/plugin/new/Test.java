package org.example;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

/** Checks the contract of attention modules with these parameters. */
class @Class@Test extends AttentionContractTest {

    @Override
    protected String name() {
        return "@name@";
    }

    // Change these together with the record's components.
    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"slope\": 2}");
    }
}
