package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class TripletContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "triplet";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"kernel\": 3}");
    }
}
