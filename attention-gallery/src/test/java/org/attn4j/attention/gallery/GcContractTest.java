package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.context.GcProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class GcContractTest extends AttentionContractTest {

    @Override
    protected Class<GcProvider> provider() {
        return GcProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"fusion\": \"add\", \"reduction\": 2}");
    }
}
