package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class CalibratedGateTest extends AttentionContractTest {

    @Override
    protected Class<CalibratedGateProvider> provider() {
        return CalibratedGateProvider.class;
    }
}
