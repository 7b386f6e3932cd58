package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class SgeContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "sge";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{\"groups\": 1}", "{\"groups\": 2}");
    }
}
