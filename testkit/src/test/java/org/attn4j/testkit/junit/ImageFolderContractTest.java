package org.attn4j.testkit.junit;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderContractTest extends DatasetContractTest {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "image-folder";
    }

    @Override
    protected List<String> parameterSets() {
        return List.of(TinyData.at(TinyData.pictures(folder)));
    }
}
