package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.SeGcProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeGcContractTest extends AttentionContractTest {

    @Override
    protected Class<SeGcProvider> provider() {
        return SeGcProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{\"groups\": 2}");
    }
}
