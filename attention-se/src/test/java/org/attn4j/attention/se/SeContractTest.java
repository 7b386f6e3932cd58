package org.attn4j.attention.se;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "se";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"reduction\": 1}", "{\"reduction\": 4, \"bias\": false}");
    }
}
