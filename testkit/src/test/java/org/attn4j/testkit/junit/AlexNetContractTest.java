package org.attn4j.testkit.junit;

import java.util.List;

class AlexNetContractTest extends BackboneContractTest {

    @Override
    protected String name() {
        return "alexnet";
    }

    /** The second set disables dropout, with which ten steps are few. */
    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"dropout\": 0}");
    }
}
