package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Digest;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;

/** Brings what earlier attempts have left of a run to this machine. */
final class Restored {

    private Restored() {}

    /**
     * Restores the files of the newest attempt; without one, those of the study's own folder, if the run was trained or
     * failed there before.
     *
     * @param folder the run's folder on this machine, which is empty
     * @return the files at the study, which need not be brought there again
     */
    static List<StoredFile> to(Path folder, Store store, RunSpec run) throws IOException {
        Optional<Pointer> pointer = new Pointers(store).newest(run.attempts());
        if (pointer.isPresent()) {
            for (StoredFile file : pointer.get().files()) {
                download(store, file, folder.resolve(file.name()));
            }
            return pointer.get().files();
        }
        return store.size(Layout.ended(run.name(), "last.zip")) < 0 ? List.of() : ended(folder, store, run.name());
    }

    private static void download(Store store, StoredFile file, Path local) throws IOException {
        store.download(file.path(), local);
        String found = Digest.of(local);
        if (!found.equals(file.sha256())) {
            throw new IOException(store + "/" + file.path() + ": is damaged, its SHA-256 is " + found
                    + "; delete the folder of this attempt, so that the run continues from an earlier one");
        }
    }

    private static List<StoredFile> ended(Path folder, Store store, String run) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (String name : RunFiles.names()) {
            String path = Layout.ended(run, name);
            if (store.size(path) >= 0) {
                Path local = folder.resolve(name);
                store.download(path, local);
                files.add(new StoredFile(name, path, Files.size(local), Digest.of(local)));
            }
        }
        return files;
    }
}
