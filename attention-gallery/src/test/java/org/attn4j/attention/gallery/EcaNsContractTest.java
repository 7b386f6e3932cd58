package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.EcaNsProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class EcaNsContractTest extends AttentionContractTest {

    @Override
    protected Class<EcaNsProvider> provider() {
        return EcaNsProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{\"kernel\": 5}");
    }
}
