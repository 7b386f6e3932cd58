package org.attn4j.testkit.junit;

import org.attn4j.dataset.sample.SampleProvider;

class SampleContractTest extends DatasetContractTest {

    @Override
    protected Class<SampleProvider> provider() {
        return SampleProvider.class;
    }
}
