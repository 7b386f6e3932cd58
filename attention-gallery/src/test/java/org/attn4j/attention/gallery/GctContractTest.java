package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class GctContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "gct";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
