package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class CalibratedGateTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "calibrated-gate";
    }
}
