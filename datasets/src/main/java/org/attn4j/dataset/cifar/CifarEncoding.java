package org.attn4j.dataset.cifar;

import java.util.ArrayList;
import java.util.List;

/** The two encodings in which CIFAR-10 is published. */
enum CifarEncoding {
    /** Python pickles. */
    PYTHON("cifar-10-batches-py", "cifar-10-python.tar.gz", "") {
        @Override
        CifarBatch parse(String file, byte[] bytes) {
            return PickledBatch.parse(file, bytes);
        }
    },
    /** Records of 3073 bytes. */
    BINARY("cifar-10-batches-bin", "cifar-10-binary.tar.gz", ".bin") {
        @Override
        CifarBatch parse(String file, byte[] bytes) {
            return BinaryBatch.parse(file, bytes);
        }
    };

    private final String folder;
    private final String archive;
    private final String extension;

    CifarEncoding(String folder, String archive, String extension) {
        this.folder = folder;
        this.archive = archive;
        this.extension = extension;
    }

    /** Parses one file. */
    abstract CifarBatch parse(String file, byte[] bytes);

    /** The folder within the archive. */
    String folder() {
        return folder;
    }

    /** The archive's published name. */
    String archive() {
        return archive;
    }

    /** The names of the files with training images, in order. */
    List<String> trainingFiles() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= CifarFormat.TRAINING_FILES; i++) {
            names.add("data_batch_" + i + extension);
        }
        return names;
    }

    /** The names of all six files, training files first. */
    List<String> files() {
        List<String> names = new ArrayList<>(trainingFiles());
        names.add(testFile());
        return names;
    }

    /** The name of the file with test images. */
    String testFile() {
        return "test_batch" + extension;
    }
}
