package org.attn4j.dataset.cifar;

import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.parameter.DataLocation;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;

/** {@code cifar10}: where CIFAR-10 is. The format of a file is recognised by its contents. */
public record Cifar10Parameters(
        @Doc("cifar-10-python.tar.gz, cifar-10-binary.tar.gz, or a folder with one of them or its unpacked files")
        @FilePath
        String path,

        @Doc("download the archive if path does not contain it") @Default("false") @DataLocation
        boolean download,

        @Doc("URL of a folder to download from instead of the published one") @Default("\"\"") @DataLocation
        String mirror)
        implements DatasetParameters {

    @Override
    public Optional<DatasetFacts> facts() {
        return Optional.of(new DatasetFacts(CifarFormat.CLASSES.size(), CifarFormat.SIDE));
    }

    @Override
    public Dataset open(Progress progress) {
        CifarSource source = CifarSource.find(Path.of(path)).orElseGet(() -> fetch(progress));
        return CifarReader.read(source, progress);
    }

    private CifarSource fetch(Progress progress) {
        return new CifarSource.Archive(CifarDownload.of(Path.of(path), mirror).require(download, progress));
    }
}
