package org.attn4j.dataset.cifar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.archive.BoundedRead;
import org.attn4j.dataset.archive.TarGz;
import org.attn4j.dataset.memory.InMemoryDataset;

/** Reads all six files in either encoding. Used once. */
final class CifarReader {

    private final Path path;
    private final Progress progress;
    private final Map<String, CifarBatch> batches = new HashMap<>();
    private Optional<CifarEncoding> encoding = Optional.empty();

    private CifarReader(Path path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    static Dataset read(CifarSource source, Progress progress) {
        CifarReader reader = new CifarReader(source.path(), progress);
        if (source instanceof CifarSource.Folder folder) {
            reader.readFolder(folder);
        } else {
            reader.readArchive();
        }
        return reader.dataset();
    }

    private void readFolder(CifarSource.Folder folder) {
        encoding = Optional.of(folder.encoding());
        for (String name : folder.encoding().files()) {
            Path file = folder.path().resolve(name);
            if (Files.isRegularFile(file)) {
                add(folder.encoding(), name, file.toString(), BoundedRead.file(file, CifarFormat.MOST_BYTES));
            }
        }
    }

    private void readArchive() {
        if (!BoundedRead.isGzip(path)) {
            throw new DataException(path + " is not a gzip'd archive; expected " + CifarEncoding.PYTHON.archive()
                    + " or " + CifarEncoding.BINARY.archive());
        }
        TarGz.visit(path, (name, bytes) -> {
            String last = name.substring(name.lastIndexOf('/') + 1);
            for (CifarEncoding candidate : CifarEncoding.values()) {
                if (candidate.files().contains(last)) {
                    addEntry(candidate, last, name, bytes);
                }
            }
            return true;
        });
    }

    private void addEntry(CifarEncoding detected, String name, String entry, InputStream in) throws IOException {
        String what = path + ", " + entry;
        if (encoding.isPresent() && encoding.get() != detected) {
            throw new DataException(what + ": the archive mixes the Python and the binary version of CIFAR-10");
        }
        if (batches.containsKey(name)) {
            throw new DataException(what + ": the archive holds this file twice");
        }
        encoding = Optional.of(detected);
        add(detected, name, what, BoundedRead.all(in, what, CifarFormat.MOST_BYTES));
    }

    private void add(CifarEncoding detected, String name, String what, byte[] bytes) {
        batches.put(name, detected.parse(what, bytes));
        progress.at("reading CIFAR-10", batches.size(), detected.files().size());
    }

    /** An unpacked file that was truncated at the end of a record is only detected by comparison with the others. */
    private void requireEqualSizes(List<String> names) {
        int size = batches.get(names.get(0)).labels().length;
        for (String name : names) {
            int other = batches.get(name).labels().length;
            if (other != size) {
                throw new DataException(path + ": " + name + " holds " + other + " images but " + names.get(0)
                        + " holds " + size + "; all training files must hold the same number");
            }
        }
    }

    private Dataset dataset() {
        CifarEncoding detected =
                encoding.orElseThrow(() -> new DataException(path + " holds no file of CIFAR-10, such as "
                        + CifarEncoding.PYTHON.testFile() + " or " + CifarEncoding.BINARY.testFile()));
        for (String name : detected.files()) {
            if (!batches.containsKey(name)) {
                throw new DataException(path + " lacks the file " + name);
            }
        }
        requireEqualSizes(detected.trainingFiles());
        return new InMemoryDataset(
                CifarFormat.CLASSES,
                CifarBatches.join(batches, detected.trainingFiles()),
                CifarBatches.join(batches, List.of(detected.testFile())));
    }
}
