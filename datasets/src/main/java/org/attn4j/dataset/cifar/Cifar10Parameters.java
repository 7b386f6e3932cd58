package org.attn4j.dataset.cifar;

import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;

/** {@code cifar10}: the location of CIFAR-10. The encoding of a file is detected from its contents. */
public record Cifar10Parameters(
        @Doc("cifar-10-python.tar.gz, cifar-10-binary.tar.gz, or a folder that holds one or its unpacked files")
        @FilePath
        String path,

        @Doc("whether to download the archive where path has none") @Default("false")
        boolean download,

        @Doc("address of a folder to download from in source of the published one") @Default("\"\"")
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
