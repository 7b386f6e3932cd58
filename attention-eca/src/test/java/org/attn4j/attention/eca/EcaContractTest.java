package org.attn4j.attention.eca;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class EcaContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "eca";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(
                "{}",
                "{\"kernel\": 3}",
                "{\"kernel\": 7}",
                "{\"kernel\": 5, \"padding\": \"circular\"}",
                "{\"channels\": \"planes\"}");
    }
}
