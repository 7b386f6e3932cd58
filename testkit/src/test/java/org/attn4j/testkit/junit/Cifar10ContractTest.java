package org.attn4j.testkit.junit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class Cifar10ContractTest extends DatasetContractTest {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "cifar10";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(TinyData.at(TinyData.cifar(folder)));
    }
}
