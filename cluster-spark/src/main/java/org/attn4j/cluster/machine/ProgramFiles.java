package org.attn4j.cluster.machine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.attn4j.cluster.job.ProgramFile;
import org.attn4j.cluster.store.Digest;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;

/** Brings the program to the machine: each file once, whichever study or version it belongs to. */
public final class ProgramFiles {

    private final Cache cache;
    private final Store store;

    /** Brings files of a study to a cache. */
    public ProgramFiles(Cache cache, Store store) {
        this.cache = cache;
        this.store = store;
    }

    /** A folder with these files in their places. */
    public Path folder(List<ProgramFile> files) throws IOException {
        String digest = Digest.of(files.stream()
                .map(file -> file.path() + " " + file.sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
        Path folder = cache.folder("programs").resolve(digest);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return cache.exclusively(() -> Files.isDirectory(folder) ? folder : assemble(files, folder));
    }

    private Path assemble(List<ProgramFile> files, Path folder) throws IOException {
        Path temporary = Files.createDirectory(folder.resolveSibling(UUID.randomUUID() + ".tmp"));
        for (ProgramFile file : files) {
            Path target = temporary.resolve(file.path());
            Files.createDirectories(target.getParent());
            link(brought(file), target);
        }
        return Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file by its content. */
    public Path file(ProgramFile file) throws IOException {
        return cache.exclusively(() -> brought(file));
    }

    private Path brought(ProgramFile file) throws IOException {
        Path local = cache.folder("files").resolve(file.sha256());
        if (!Files.exists(local)) {
            Path fresh = local.resolveSibling(file.sha256() + ".tmp");
            store.download(Layout.file(file.sha256()), fresh);
            String found = Digest.of(fresh);
            if (!found.equals(file.sha256())) {
                throw new IOException(store + "/" + Layout.file(file.sha256()) + ": is damaged, its SHA-256 is " + found
                        + "; delete it and start the study again");
            }
            Files.move(fresh, local, StandardCopyOption.ATOMIC_MOVE);
        }
        return local;
    }

    private static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.copy(file, name);
        }
    }
}
