package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class ScseContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "scse";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"merge\": \"add\", \"bias\": false}", "{\"merge\": \"multiply\"}");
    }
}
