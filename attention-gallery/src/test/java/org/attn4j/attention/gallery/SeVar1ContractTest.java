package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.SeVar1Provider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SeVar1ContractTest extends AttentionContractTest {

    @Override
    protected Class<SeVar1Provider> provider() {
        return SeVar1Provider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
