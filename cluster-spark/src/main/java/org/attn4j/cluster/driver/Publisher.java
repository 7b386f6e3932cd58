package org.attn4j.cluster.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.SmallFiles;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;

/**
 * Puts the files of runs where every study has them. Only the driver does so, and what it does can be repeated: a driver
 * that was killed leaves each file in its old place or in its new one. Thread-safe for different runs.
 */
final class Publisher {

    private final Store store;
    private final Path mirror;

    /**
     * Creates it.
     *
     * @param mirror the study's folder on this machine
     */
    Publisher(Store store, Path mirror) {
        this.store = store;
        this.mirror = mirror;
    }

    /** Brings the small files of a run that is being trained to the mirror. */
    void mirror(String run, Pointer pointer) throws IOException {
        Path folder = Files.createDirectories(mirror.resolve(Layout.RUNS).resolve(run));
        for (String name : SmallFiles.NAMES) {
            for (StoredFile file : pointer.files()) {
                if (file.name().equals(name)) {
                    store.download(file.path(), folder.resolve(name));
                }
            }
        }
    }

    /** Moves the files of a run that has ended to its folder, the record last, and deletes what the attempts left. */
    void publish(RunSpec run, Pointer pointer) throws IOException {
        List<StoredFile> files = new ArrayList<>(pointer.files());
        files.sort((one, other) -> Boolean.compare(isRecord(one), isRecord(other)));
        for (int i = 0; i < files.size(); i++) {
            StoredFile file = files.get(i);
            boolean neededLater = files.subList(i + 1, files.size()).stream()
                    .anyMatch(other -> other.path().equals(file.path()));
            put(file, Layout.ended(run.name(), file.name()), neededLater);
        }
        fetch(store, run.name(), mirror);
        store.delete(Layout.attempts(run.attempts()));
    }

    private static boolean isRecord(StoredFile file) {
        return file.name().equals(SmallFiles.RECORD);
    }

    private void put(StoredFile file, String target, boolean keep) throws IOException {
        if (file.path().equals(target)) {
            return;
        }
        if (store.size(file.path()) < 0) {
            if (store.size(target) != file.bytes()) {
                throw new IOException(store + "/" + file.path() + ": there is no such file, although the pointer of "
                        + "its attempt names it; delete the folder of the run's attempts to train it again");
            }
            return;
        }
        if (keep) {
            store.copy(file.path(), target);
        } else {
            store.move(file.path(), target);
        }
    }

    /** Brings the small files of a run that has ended to the mirror, if they are not there yet. */
    static void fetch(Store store, String run, Path mirror) throws IOException {
        Path folder = mirror.resolve(Layout.RUNS).resolve(run);
        String record = store.find(Layout.ended(run, SmallFiles.RECORD)).orElse("");
        Path local = folder.resolve(SmallFiles.RECORD);
        if (record.isEmpty() || Files.exists(local) && Files.readString(local).equals(record)) {
            return;
        }
        Files.createDirectories(folder);
        for (String name : SmallFiles.NAMES) {
            if (store.size(Layout.ended(run, name)) >= 0) {
                store.download(Layout.ended(run, name), folder.resolve(name));
            }
        }
    }
}
