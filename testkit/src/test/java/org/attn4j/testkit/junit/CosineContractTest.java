package org.attn4j.testkit.junit;

class CosineContractTest extends ScheduleContractTest {

    @Override
    protected String name() {
        return "cosine";
    }
}
