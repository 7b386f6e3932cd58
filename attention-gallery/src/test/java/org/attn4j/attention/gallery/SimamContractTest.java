package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class SimamContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "simam";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
