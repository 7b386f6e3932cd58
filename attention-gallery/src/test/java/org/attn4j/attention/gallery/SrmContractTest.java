package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.srm.SrmProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SrmContractTest extends AttentionContractTest {

    @Override
    protected Class<SrmProvider> provider() {
        return SrmProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
