package org.attn4j.testkit.junit;

class CrossEntropyContractTest extends LossContractTest {

    @Override
    protected String name() {
        return "cross-entropy";
    }
}
