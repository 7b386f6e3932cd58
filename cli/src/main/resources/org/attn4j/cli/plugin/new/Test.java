package org.example;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

/** Everything that an attention module must keep, with these parameters. */
class @Class@Test extends AttentionContractTest {

    @Override
    protected String name() {
        return "@name@";
    }

    // change these with the record's components
    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"slope\": 2}");
    }
}
