package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class ElaContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "ela";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"kernel\": 3, \"width\": 4, \"groups\": 2}");
    }
}
