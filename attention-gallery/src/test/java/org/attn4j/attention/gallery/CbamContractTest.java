package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.testkit.junit.AttentionContractTest;

class CbamContractTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "cbam";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"reduction\": 4, \"bias\": false, \"spatialKernel\": 3, \"spatialNorm\": false}");
    }
}
