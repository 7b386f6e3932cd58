package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.squeeze.CseProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class CseContractTest extends AttentionContractTest {

    @Override
    protected Class<CseProvider> provider() {
        return CseProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{\"bias\": false}");
    }
}
