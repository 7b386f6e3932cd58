package org.attn4j.testkit.junit;

class SampleContractTest extends DatasetContractTest {

    @Override
    protected String name() {
        return "sample";
    }
}
