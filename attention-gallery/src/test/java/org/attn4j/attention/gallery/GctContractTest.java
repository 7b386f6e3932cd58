package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.gct.GctProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class GctContractTest extends AttentionContractTest {

    @Override
    protected Class<GctProvider> provider() {
        return GctProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
