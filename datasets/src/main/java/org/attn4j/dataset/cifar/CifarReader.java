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

/** Reads all six files of either form. For one use. */
final class CifarReader {

    private final Path path;
    private final Progress progress;
    private final Map<String, CifarBatch> batches = new HashMap<>();
    private Optional<CifarEncoding> form = Optional.empty();

    private CifarReader(Path path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    static Dataset read(CifarSource place, Progress progress) {
        CifarReader reader = new CifarReader(place.path(), progress);
        if (place instanceof CifarSource.Folder folder) {
            reader.readFolder(folder);
        } else {
            reader.readArchive();
        }
        return reader.dataset();
    }

    private void readFolder(CifarSource.Folder folder) {
        form = Optional.of(folder.form());
        for (String name : CifarBatches.all(folder.form())) {
            Path file = folder.path().resolve(name);
            if (Files.isRegularFile(file)) {
                add(folder.form(), name, file.toString(), BoundedRead.file(file, CifarFormat.MOST_BYTES));
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
                if (CifarBatches.all(candidate).contains(last)) {
                    addEntry(candidate, last, name, bytes);
                }
            }
            return true;
        });
    }

    private void addEntry(CifarEncoding found, String name, String entry, InputStream in) throws IOException {
        String what = path + ", " + entry;
        if (form.isPresent() && form.get() != found) {
            throw new DataException(what + ": the archive mixes both forms of CIFAR-10");
        }
        if (batches.containsKey(name)) {
            throw new DataException(what + ": the archive holds this file twice");
        }
        form = Optional.of(found);
        add(found, name, what, BoundedRead.all(in, what, CifarFormat.MOST_BYTES));
    }

    private void add(CifarEncoding found, String name, String what, byte[] bytes) {
        batches.put(name, found.parse(what, bytes));
        progress.at("reading CIFAR-10", batches.size(), CifarBatches.all(found).size());
    }

    /** An unpacked file that was cut at the end of a record is whole by itself; only the others tell. */
    private void requireEqualSizes(List<String> names) {
        int size = batches.get(names.get(0)).labels().length;
        for (String name : names) {
            int other = batches.get(name).labels().length;
            if (other != size) {
                throw new DataException(path + ": " + name + " holds " + other + " images where " + names.get(0)
                        + " holds " + size + "; the training files must hold equally many");
            }
        }
    }

    private Dataset dataset() {
        CifarEncoding found = form.orElseThrow(() -> new DataException(path + " holds no file of CIFAR-10, such as "
                + CifarEncoding.PYTHON.testFile() + " or " + CifarEncoding.BINARY.testFile()));
        for (String name : CifarBatches.all(found)) {
            if (!batches.containsKey(name)) {
                throw new DataException(path + " lacks the file " + name);
            }
        }
        requireEqualSizes(found.trainingFiles());
        return new InMemoryDataset(
                CifarFormat.CLASSES,
                CifarBatches.join(batches, found.trainingFiles()),
                CifarBatches.join(batches, List.of(found.testFile())));
    }
}
