package org.attn4j.testkit.junit;

import java.util.List;
import org.attn4j.backbone.AlexNetProvider;

class AlexNetContractTest extends BackboneContractTest {

    @Override
    protected Class<AlexNetProvider> provider() {
        return AlexNetProvider.class;
    }

    /** Ten steps are few for dropout, which the second set switches off. */
    @Override
    protected List<String> parameterSets() {
        return List.of("{}", "{\"dropout\": 0}");
    }
}
