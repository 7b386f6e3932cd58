package org.attn4j.dataset.fashion;

import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.core.dataset.Progress;
import org.attn4j.dataset.download.Checksum;
import org.attn4j.dataset.download.RemoteFile;

/** The four published files of Fashion-MNIST. */
enum FashionFile {
    TRAIN_IMAGES("train-images-idx3-ubyte", "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
    TRAIN_LABELS("train-labels-idx1-ubyte", "25c81989df183df01b3e8a0aad5dffbe"),
    TEST_IMAGES("t10k-images-idx3-ubyte", "bef4ecab320f06d8554ea6380940ec79"),
    TEST_LABELS("t10k-labels-idx1-ubyte", "bb300cfdad3c16e7a12a480ee83cd310");

    private static final String ADDRESS = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/";

    private final String unpacked;
    private final String md5;

    FashionFile(String unpacked, String md5) {
        this.unpacked = unpacked;
        this.md5 = md5;
    }

    /** The published name. */
    String published() {
        return unpacked + ".gz";
    }

    /** Returns the unpacked file if the folder has it, else the packed one, downloading it first if allowed. */
    Path require(Path folder, String mirror, boolean download, Progress progress) {
        Path plain = folder.resolve(unpacked);
        if (Files.isRegularFile(plain)) {
            return plain;
        }
        String base = mirror.isEmpty() ? ADDRESS : mirror;
        return RemoteFile.of(base, published(), folder.resolve(published()), Checksum.md5(md5))
                .require(download, progress);
    }
}
