package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class GeContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "ge";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(
                "{}",
                "{\"extent\": 3}",
                "{\"form\": \"theta\"}",
                "{\"form\": \"theta-plus\", \"extent\": 4, \"reduction\": 4, \"bias\": true}");
    }
}
