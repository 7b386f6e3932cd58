package org.example.backbone;

import java.util.List;
import org.attn4j.testkit.junit.BackboneContractTest;

class SmallNetTest extends BackboneContractTest {

    @Override
    protected String name() {
        return "small-net";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"width\": 3, \"dropout\": 0}");
    }
}
