package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.SeVar2Provider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeVar2ContractTest extends AttentionContractTest {

    @Override
    protected Class<SeVar2Provider> provider() {
        return SeVar2Provider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
