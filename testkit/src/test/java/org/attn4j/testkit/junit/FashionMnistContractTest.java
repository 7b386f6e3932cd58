package org.attn4j.testkit.junit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistContractTest extends DatasetContractTest {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "fashion-mnist";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(TinyData.at(TinyData.fashion(folder)));
    }
}
