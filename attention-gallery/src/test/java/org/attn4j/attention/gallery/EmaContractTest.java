package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class EmaContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "ema";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"groups\": 3}");
    }
}
