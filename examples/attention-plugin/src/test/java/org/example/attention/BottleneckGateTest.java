package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class BottleneckGateTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "bottleneck-gate";
    }
}
