package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.coordinate.CoordinateProvider;
import org.attn4j.testkit.junit.AttentionContractTest;

class CoordinateContractTest extends AttentionContractTest {

    @Override
    protected Class<CoordinateProvider> provider() {
        return CoordinateProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of("{}");
    }
}
