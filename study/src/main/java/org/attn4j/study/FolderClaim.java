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
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.runfiles.folder.Mirror;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.RunMatching;
import org.attn4j.study.result.StudyFolder;

/**
 * Reserves a folder for a study: creates it, locks it until closed, and brings it in line with the plan. Runs are checked,
 * renamed and continued, and study.json is replaced.
 */
final class FolderClaim implements AutoCloseable {

    /** What the user can do about runs that the plan would change. */
    static final String REMEDY = "use --out DIR to keep both, or --new to move the old folder aside and start over";

    private final StudyConfiguration study;
    private final StudyFolder folder;
    private final EarlierRuns earlier;
    private final StudyOptions options;
    private final List<Path> created = new ArrayList<>();
    private List<String> notes = List.of();
    private Optional<FolderLock> lock = Optional.empty();

    private FolderClaim(StudyConfiguration study, StudyFolder folder, EarlierRuns earlier, StudyOptions options) {
        this.study = study;
        this.folder = folder;
        this.earlier = earlier;
        this.options = options;
    }

    /**
     * Reserves the folder and gives its runs the places that the study plans for them. Everything is checked before anything
     * is changed.
     *
     * @param trainers who trains the runs
     * @throws ConfigException if planned runs have another configuration, other plugins or, unless the options accept it,
     *     another program, naming each difference; if another process uses the folder; or if it cannot be written
     */
    static FolderClaim acquire(
            StudyConfiguration study,
            StudyFolder folder,
            EarlierRuns earlier,
            StudyOptions options,
            Trainers trainers) {
        FolderClaim claim = new FolderClaim(study, folder, earlier, options);
        try {
            if (options.startOver() && Files.isDirectory(folder.path())) {
                FolderLock.acquire(folder.path()).close();
                OldFolder.moveAside(folder);
            }
            claim.acquire(trainers);
        } catch (IOException failure) {
            throw FolderProblems.unusable(
                    folder.path(),
                    "cannot be written (" + FileErrors.describe(failure) + "); choose another with --out");
        }
        return claim;
    }

    private void acquire(Trainers trainers) throws IOException {
        createFolders();
        lock = Optional.of(FolderLock.acquire(folder.path()));
        try {
            TemporaryFiles.deleteAll(folder.path());
            RunMatching matching = RunMatching.of(study, folder);
            requireRunsHere(matching, trainers);
            notes = new ArrayList<>(earlier.check(study, folder, matching, options, trainers, REMEDY));
            notes.addAll(new FolderChanges(folder).apply(matching, study));
            if (!Files.exists(folder.study())) {
                created.add(folder.study());
            }
            AtomicFile.write(folder.study(), Json.write(study.tree()));
        } catch (IOException | RuntimeException failure) {
            release();
            throw failure;
        }
    }

    /** Runs are renamed and continued by changing their folders, which must be the study's own. */
    private void requireRunsHere(RunMatching matching, Trainers trainers) {
        boolean moves = !matching.of(RunMatch.Kind.RENAMED).isEmpty()
                || !matching.of(RunMatch.Kind.LONGER).isEmpty();
        if (trainers != Trainers.MACHINES || moves) {
            Mirror.requireNone(folder.path());
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

    /** What was changed in the folder, one sentence each. */
    List<String> notes() {
        return notes;
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
