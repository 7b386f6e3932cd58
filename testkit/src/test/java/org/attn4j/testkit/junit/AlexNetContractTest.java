package org.attn4j.testkit.junit;

import java.util.List;

class AlexNetContractTest extends BackboneContractTest {

    @Override
    protected String name() {
        return "alexnet";
    }

    /** Ten steps are few for dropout, which the second set switches off. */
    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"dropout\": 0}");
    }
}
