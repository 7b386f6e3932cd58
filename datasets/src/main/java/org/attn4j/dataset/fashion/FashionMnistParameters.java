package org.attn4j.dataset.fashion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.core.parameter.DataLocation;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.dataset.archive.BoundedRead;
import org.attn4j.dataset.memory.InMemoryDataset;

/** {@code fashion-mnist}: the folder with its four files, each as published or unpacked. */
public record FashionMnistParameters(
        @Doc("folder with train-images-idx3-ubyte.gz and the three other files, packed or unpacked") @FilePath
        String path,

        @Doc("download the files that path does not contain") @Default("false") @DataLocation
        boolean download,

        @Doc("URL of a folder to download from instead of the published one") @Default("\"\"") @DataLocation
        String mirror)
        implements DatasetParameters {

    @Override
    public Optional<DatasetFacts> facts() {
        return Optional.of(new DatasetFacts(IdxImages.CLASSES.size(), IdxImages.SIDE));
    }

    @Override
    public Dataset open(Progress progress) {
        Path folder = Path.of(path);
        if (Files.isRegularFile(folder)) {
            throw new DataException(folder + " must be the folder that holds " + FashionFile.TRAIN_IMAGES.published()
                    + " and the three others");
        }
        ImageSet train = read(folder, FashionFile.TRAIN_IMAGES, FashionFile.TRAIN_LABELS, progress);
        ImageSet test = read(folder, FashionFile.TEST_IMAGES, FashionFile.TEST_LABELS, progress);
        return new InMemoryDataset(IdxImages.CLASSES, train, test);
    }

    private ImageSet read(Path folder, FashionFile images, FashionFile labels, Progress progress) {
        Path imageFile = images.require(folder, mirror, download, progress);
        Path labelFile = labels.require(folder, mirror, download, progress);
        return IdxImages.parse(
                imageFile.toString(),
                BoundedRead.file(imageFile, IdxImages.MOST_BYTES),
                labelFile.toString(),
                BoundedRead.file(labelFile, IdxImages.MOST_BYTES));
    }
}
