package org.attn4j.testkit.junit;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.dataset.fashion.FashionMnistProvider;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistContractTest extends DatasetContractTest {

    @TempDir
    private Path folder;

    @Override
    protected Class<FashionMnistProvider> provider() {
        return FashionMnistProvider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(TinyData.at(TinyData.fashion(folder)));
    }
}
