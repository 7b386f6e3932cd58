package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.squeeze.SseProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class SseContractTest extends AttentionContractTest {

    @Override
    protected Class<SseProvider> provider() {
        return SseProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
