package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class FcaContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "fca";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{\"frequencies\": 1}", "{\"frequencies\": 2, \"reduction\": 1}");
    }
}
