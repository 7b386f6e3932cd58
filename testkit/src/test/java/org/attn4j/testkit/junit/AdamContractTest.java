package org.attn4j.testkit.junit;

class AdamContractTest extends OptimizerContractTest {

    @Override
    protected String name() {
        return "adam";
    }
}
