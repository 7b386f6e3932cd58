package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeVar2ContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "se-var2";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
