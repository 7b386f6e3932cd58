package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.cluster.store.Cost;
import org.attn4j.cluster.store.Digest;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;

/**
 * Brings the files of one attempt to the study: first the files under names that are not used yet, then the pointer that
 * names them. A file whose content is there already, such as the best checkpoint of an earlier epoch, is not brought again.
 * Used by one thread.
 */
final class Upload {

    private final Store store;
    private final String run;
    private final Place place;
    private final Path folder;
    private final Path snapshot;
    private final Map<String, StoredFile> byContent = new HashMap<>();
    private final List<String> own = new ArrayList<>();
    private int uploads;
    private long bytes;
    private long nanos;

    /**
     * Creates it.
     *
     * @param run the run's folder of attempts
     * @param folder the run's folder on this machine
     * @param snapshot a folder on the same disk
     * @param known the files that are at the study already
     */
    Upload(Store store, String run, Place place, Path folder, Path snapshot, List<StoredFile> known) {
        this.store = store;
        this.run = run;
        this.place = place;
        this.folder = folder;
        this.snapshot = snapshot;
        known.forEach(file -> byContent.put(file.sha256(), file));
    }

    /** What a pointer says beside the files. */
    record Message(Pointer.State state, int epochs, String text, int exit) {}

    /** Brings what has changed, and replaces the pointer. */
    void bring(Message message, Costs costs) throws IOException {
        long begun = System.nanoTime();
        uploads++;
        List<StoredFile> files = new ArrayList<>();
        for (String name : RunFiles.take(folder, snapshot)) {
            files.add(bring(name));
        }
        nanos += System.nanoTime() - begun;
        Pointer pointer = new Pointer(
                place.attempt(),
                message.state(),
                message.epochs(),
                message.text(),
                message.exit(),
                place.host(),
                place.executor(),
                files,
                costs.with(nanos, bytes, uploads));
        new Pointers(store).replace(run, pointer);
        deleteReplaced(files);
    }

    private StoredFile bring(String name) throws IOException {
        Path file = snapshot.resolve(name);
        String sha256 = Digest.of(file);
        StoredFile known = byContent.get(sha256);
        if (known != null) {
            return new StoredFile(name, known.path(), known.bytes(), sha256);
        }
        String path = Layout.file(run, place.attempt(), name + "." + uploads);
        store.upload(file, path);
        own.add(path);
        StoredFile stored = new StoredFile(name, path, Files.size(file), sha256);
        bytes += stored.bytes();
        byContent.put(sha256, stored);
        return stored;
    }

    /** Only files of this attempt: those of others may be what another one continues from. */
    private void deleteReplaced(List<StoredFile> files) throws IOException {
        List<String> current = files.stream().map(StoredFile::path).toList();
        for (String path : List.copyOf(own)) {
            if (!current.contains(path)) {
                store.delete(path);
                own.remove(path);
                byContent.values().removeIf(file -> file.path().equals(path));
            }
        }
    }

    /** What the attempt has taken, measured elsewhere. */
    record Costs(long prepareMillis, long childMillis) {

        private static final long NANOS = 1_000_000;

        Cost with(long uploadNanos, long bytes, int uploads) {
            return new Cost(prepareMillis, childMillis, uploadNanos / NANOS, bytes, uploads);
        }
    }
}
