package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class BottleneckGateTest extends AttentionContractTest {

    @Override
    protected Class<BottleneckGateProvider> provider() {
        return BottleneckGateProvider.class;
    }
}
