package org.attn4j.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.core.file.TemporaryFiles;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;

/**
 * Reserves a folder for a study: creates it, locks it until closed, and checks that its content was created with the same
 * configuration and plugins.
 */
final class FolderClaim implements AutoCloseable {

    /** Settings that affect how runs are started, not what they compute. */
    private static final List<String> EXECUTION_KEYS = List.of("/study/isolation", "/study/workers");

    private static final String REMEDY =
            "use --out DIR to keep both, or --new to move the old folder aside and start over";

    private final StudyConfiguration study;
    private final StudyFolder folder;
    private final EarlierRuns earlier;
    private final List<Path> created = new ArrayList<>();
    private Optional<FolderLock> lock = Optional.empty();

    private FolderClaim(StudyConfiguration study, StudyFolder folder, EarlierRuns earlier) {
        this.study = study;
        this.folder = folder;
        this.earlier = earlier;
    }

    /**
     * Reserves the folder.
     *
     * @throws ConfigException if it holds a study or runs of another configuration or of other plugins, naming each
     *     difference, if another process uses it, or if it cannot be written
     */
    static FolderClaim acquire(StudyConfiguration study, StudyFolder folder, EarlierRuns earlier, boolean startOver) {
        FolderClaim claim = new FolderClaim(study, folder, earlier);
        try {
            if (startOver && Files.isDirectory(folder.path())) {
                FolderLock.acquire(folder.path()).close();
                OldFolder.moveAside(folder);
            }
            claim.acquire();
        } catch (IOException failure) {
            throw FolderProblems.unusable(
                    folder.path(),
                    "cannot be written (" + FileErrors.describe(failure) + "); choose another with --out");
        }
        return claim;
    }

    private void acquire() throws IOException {
        createFolders();
        lock = Optional.of(FolderLock.acquire(folder.path()));
        try {
            TemporaryFiles.deleteAll(folder.path());
            checkStudy();
            checkRuns();
            if (!Files.exists(folder.study())) {
                created.add(folder.study());
            }
            AtomicFile.write(folder.study(), Json.write(study.tree()));
        } catch (IOException | RuntimeException failure) {
            release();
            throw failure;
        }
    }

    /** While no run has begun there is nothing to protect, so study.json is simply replaced. */
    private void checkStudy() throws IOException {
        if (Files.exists(folder.study()) && anyRunBegun()) {
            EarlierRuns.rejectDifferences(
                    folder.study(),
                    "another configuration",
                    REMEDY,
                    TreeDifference.between(StudyFile.stored(folder), study.tree()).stream()
                            .filter(difference -> !EXECUTION_KEYS.contains(difference.pointer()))
                            .toList());
        }
    }

    private boolean anyRunBegun() throws IOException {
        if (!Files.isDirectory(folder.runs())) {
            return false;
        }
        try (Stream<Path> runs = Files.list(folder.runs())) {
            return runs.anyMatch(run -> Files.exists(new RunFolder(run).run()));
        }
    }

    private void checkRuns() {
        for (RunId id : StudyFile.outline(study).runs()) {
            earlier.checkRun(id, folder.run(id), study.variants().get(id.variant()), REMEDY);
        }
    }

    private void createFolders() throws IOException {
        for (Path wanted = folder.runs().toAbsolutePath();
                wanted != null && !Files.exists(wanted);
                wanted = wanted.getParent()) {
            created.add(wanted);
        }
        Files.createDirectories(folder.runs());
    }

    /** Unlocks the folder. */
    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
            lock = Optional.empty();
        }
    }

    /**
     * Removes what was created if no run has begun. A study that could not start leaves nothing behind, so a corrected
     * configuration is not rejected.
     */
    void release() throws IOException {
        close();
        if (anyRunBegun()) {
            return;
        }
        if (created.contains(folder.study())) {
            Files.deleteIfExists(folder.study());
        }
        if (created.contains(folder.path().toAbsolutePath())) {
            Files.deleteIfExists(folder.path().resolve(FolderLock.FILE));
        }
        for (Path path : created) {
            if (Files.isDirectory(path) && isEmpty(path)) {
                Files.delete(path);
            }
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
