package org.attn4j.dataset.cifar;

import java.util.ArrayList;
import java.util.List;

/** The two forms in which CIFAR-10 is published. */
enum CifarEncoding {
    /** Pickles. */
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
    private final String ending;

    CifarEncoding(String folder, String archive, String ending) {
        this.folder = folder;
        this.archive = archive;
        this.ending = ending;
    }

    /** Reads one file. */
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
            names.add("data_batch_" + i + ending);
        }
        return names;
    }

    /** The name of the file with test images. */
    String testFile() {
        return "test_batch" + ending;
    }
}
