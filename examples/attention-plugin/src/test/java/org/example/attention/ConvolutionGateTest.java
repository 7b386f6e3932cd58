package org.example.attention;

import org.attn4j.testkit.junit.AttentionContractTest;

class ConvolutionGateTest extends AttentionContractTest {

    @Override
    protected String name() {
        return "convolution-gate";
    }
}
