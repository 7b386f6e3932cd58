package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class PixelGateTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "pixel-gate";
    }
}
