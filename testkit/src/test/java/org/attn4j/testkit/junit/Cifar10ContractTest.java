package org.attn4j.testkit.junit;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.dataset.cifar.Cifar10Provider;
import org.junit.jupiter.api.io.TempDir;

class Cifar10ContractTest extends DatasetContractTest {

    @TempDir
    private Path folder;

    @Override
    protected Class<Cifar10Provider> provider() {
        return Cifar10Provider.class;
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(TinyData.at(TinyData.cifar(folder)));
    }
}
