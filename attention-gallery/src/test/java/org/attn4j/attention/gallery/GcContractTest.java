package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class GcContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "gc";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"fusion\": \"add\", \"reduction\": 2}");
    }
}
