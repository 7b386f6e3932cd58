package org.attn4j.study.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.runfiles.folder.FolderTree;
import org.attn4j.runfiles.folder.Mirror;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.study.result.StudyOutline;

/**
 * Brings the runs of one study from several folders into one. A merge that was interrupted can be repeated, and one that is
 * repeated changes nothing. Sources are only read; a source that is in use is rejected.
 */
public final class StudyMerge {

    /** The folder in the target in which runs are copied before they are moved into place. */
    static final String STAGING = ".merging";

    private static final String TARGET_REMEDY = "wait until it ends, stop it, or choose another folder with --into";
    private static final String SOURCE_REMEDY = "wait until it ends, or stop it";

    private final StudyFolder target;
    private final List<Path> sources;
    private final boolean mixed;

    /**
     * A merge that has not begun.
     *
     * @param sources the folders of the studies; at least one
     * @param target need not exist; if it is a study, its runs are kept and count like those of a source
     * @param mixed whether runs of different program versions or kernels are accepted
     */
    public StudyMerge(List<Path> sources, Path target, boolean mixed) {
        this.target = new StudyFolder(plain(target));
        this.sources = sources.stream()
                .map(StudyMerge::plain)
                .distinct()
                .filter(source -> !source.equals(this.target.path()))
                .toList();
        this.mixed = mixed;
    }

    /** Without {@code ./} and {@code ../}, and relative if it was, for messages. */
    private static Path plain(Path folder) {
        return folder.normalize();
    }

    /**
     * Merges.
     *
     * @throws ConfigException if the folders are not those of one study, runs contradict each other, a folder is in use, or
     *     the target cannot be written
     * @throws org.attn4j.core.error.DataException if a folder is damaged
     */
    public MergeOutcome carryOut() {
        try {
            for (Path source : sources) {
                FolderLock.requireFree(source, SOURCE_REMEDY);
            }
            requireStudyOrNothing();
            Mirror.requireNone(target.path());
            // Once before the target is created, so that a rejected merge leaves nothing behind.
            plan();
            Files.createDirectories(target.runs());
            FolderLock lock = FolderLock.acquire(target.path(), TARGET_REMEDY);
            try {
                return copy(plan());
            } finally {
                lock.close();
            }
        } catch (IOException failure) {
            throw FolderProblems.unusable(
                    target.path(),
                    "cannot be written (" + FileErrors.describe(failure) + "); choose another with --into");
        }
    }

    private void requireStudyOrNothing() throws IOException {
        if (!Files.isDirectory(target.path()) || Files.exists(target.study())) {
            return;
        }
        try (Stream<Path> entries = Files.list(target.path())) {
            boolean foreign = entries.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> !List.of(FolderLock.FILE, STAGING, "runs").contains(name));
            if (foreign || anyRun()) {
                throw FolderProblems.unusable(
                        target.path(), "holds files but no study.json; choose another folder with --into");
            }
        }
    }

    private boolean anyRun() throws IOException {
        if (!Files.isDirectory(target.runs())) {
            return false;
        }
        try (Stream<Path> runs = Files.list(target.runs())) {
            return runs.findAny().isPresent();
        }
    }

    /** The plan with the merged configuration. */
    private record Planned(Map<String, Object> configuration, StudyOutline outline, MergePlan plan) {}

    private Planned plan() {
        List<StudyPart> parts = new ArrayList<>();
        if (Files.exists(target.study())) {
            parts.add(StudyPart.read(target.path()));
        }
        sources.forEach(source -> parts.add(StudyPart.read(source)));
        Map<String, Object> union = StudyUnion.of(parts);
        StudyOutline outline = StudyFile.outline(target.study(), union);
        return new Planned(union, outline, MergePlan.of(parts, target, outline, new RecordedIdentity(), mixed));
    }

    private MergeOutcome copy(Planned planned) throws IOException {
        Path staging = target.path().resolve(STAGING);
        FolderTree.delete(staging);
        String text = Json.write(planned.configuration());
        if (!Files.exists(target.study()) || !Files.readString(target.study()).equals(text)) {
            AtomicFile.write(target.study(), text);
        }
        Map<RunId, Path> copied = new LinkedHashMap<>();
        List<RunId> kept = new ArrayList<>();
        for (Candidate candidate : planned.plan().chosen()) {
            if (candidate.inTarget()) {
                kept.add(candidate.id());
            } else {
                copy(candidate, staging);
                copied.put(candidate.id(), candidate.folder().path());
            }
        }
        FolderTree.delete(staging);
        return new MergeOutcome(
                copied,
                kept,
                planned.outline().runs().size(),
                (int) planned.plan().chosen().stream().filter(Candidate::done).count(),
                planned.plan().notes());
    }

    /** Copies a run into the staging folder and moves it into place; a less complete run there is replaced. */
    private void copy(Candidate candidate, Path staging) throws IOException {
        String name = candidate.id().folderName();
        Path copy = staging.resolve(name);
        Path place = target.run(candidate.id()).path();
        FolderTree.copy(candidate.folder().path(), copy);
        if (Files.exists(place)) {
            Files.move(place, staging.resolve(name + ".replaced"));
        }
        Files.move(copy, place);
    }
}
