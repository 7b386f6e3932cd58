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
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;

/**
 * Takes a folder for a study: makes it, keeps other processes out until closed, and checks that what it holds was made
 * with the same configuration and plugins.
 */
final class FolderClaim implements AutoCloseable {

    /** What says how runs are started, not what they are. */
    private static final List<String> HOW = List.of("/study/isolation", "/study/workers");

    private static final String REMEDY = "--out DIR keeps both, --new moves the old folder aside and starts over";

    private final StudyConfiguration study;
    private final StudyFolder folder;
    private final EarlierRuns earlier;
    private final List<Path> made = new ArrayList<>();
    private Optional<FolderLock> lock = Optional.empty();

    private FolderClaim(StudyConfiguration study, StudyFolder folder, EarlierRuns earlier) {
        this.study = study;
        this.folder = folder;
        this.earlier = earlier;
    }

    /**
     * Claims the folder.
     *
     * @throws ConfigException where it holds a study or runs of another configuration or of other plugins, naming each
     *     difference, another process works in it, or it cannot be written
     */
    static FolderClaim of(StudyConfiguration study, StudyFolder folder, EarlierRuns earlier, boolean startOver) {
        FolderClaim claim = new FolderClaim(study, folder, earlier);
        try {
            if (startOver && Files.isDirectory(folder.path())) {
                FolderLock.acquire(folder.path()).close();
                OldFolder.moveAside(folder);
            }
            claim.take();
        } catch (IOException failure) {
            throw FolderProblems.unusable(
                    folder.path(),
                    "cannot be written (" + FileErrors.describe(failure) + "); choose another with --out");
        }
        return claim;
    }

    private void take() throws IOException {
        makeFolders();
        lock = Optional.of(FolderLock.acquire(folder.path()));
        try {
            checkStudy();
            checkRuns();
            if (!Files.exists(folder.study())) {
                made.add(folder.study());
            }
            AtomicFile.write(folder.study(), Json.write(study.tree()));
        } catch (IOException | RuntimeException refused) {
            release();
            throw refused;
        }
    }

    /** A study of which no run has begun protects nothing: its study.json is simply replaced. */
    private void checkStudy() throws IOException {
        if (Files.exists(folder.study()) && anyRunBegun()) {
            EarlierRuns.refuse(
                    folder.study(),
                    "another configuration",
                    REMEDY,
                    TreeDifference.between(StudyFile.stored(folder), study.tree()).stream()
                            .filter(difference -> !HOW.contains(difference.pointer()))
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

    private void makeFolders() throws IOException {
        for (Path wanted = folder.runs().toAbsolutePath();
                wanted != null && !Files.exists(wanted);
                wanted = wanted.getParent()) {
            made.add(wanted);
        }
        Files.createDirectories(folder.runs());
    }

    /** Gives the folder free for other processes. */
    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
            lock = Optional.empty();
        }
    }

    /**
     * Takes back what the claim made, where no run has begun: a study that could not start leaves nothing, so that a
     * corrected configuration is not refused.
     */
    void release() throws IOException {
        close();
        if (anyRunBegun()) {
            return;
        }
        if (made.contains(folder.study())) {
            Files.deleteIfExists(folder.study());
        }
        if (made.contains(folder.path().toAbsolutePath())) {
            Files.deleteIfExists(folder.path().resolve(FolderLock.FILE));
        }
        for (Path path : made) {
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
