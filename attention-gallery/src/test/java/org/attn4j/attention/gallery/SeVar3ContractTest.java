package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.SeVar3Provider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeVar3ContractTest extends AttentionContractTest {

    @Override
    protected Class<SeVar3Provider> provider() {
        return SeVar3Provider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
