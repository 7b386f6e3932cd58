package org.attn4j.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.identity.FoundRun;
import org.attn4j.study.identity.RunMatch;
import org.attn4j.study.identity.RunMatching;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.config.RunConfiguration;

/**
 * Brings the runs of a folder to the places that a plan gives them: runs of renamed variants get their new names, and runs
 * that go on for more epochs start from a copy of the finished one, which is moved to the folder {@code earlier}. A process
 * that is killed in between leaves every run in some folder under {@code runs}, where the next matching finds it.
 */
final class FolderChanges {

    /** The start of the names of folders that hold a run on its way. */
    private static final String HIDDEN = ".";

    private final StudyFolder folder;

    FolderChanges(StudyFolder folder) {
        this.folder = folder;
    }

    /** Applies all changes of a plan; returns one sentence per change. */
    List<String> apply(RunMatching matching, StudyConfiguration study) {
        List<RunMatch> renamed = matching.of(RunMatch.Kind.RENAMED);
        renamed.forEach(this::requireFree);
        matching.of(RunMatch.Kind.LONGER).forEach(this::requireFree);
        List<String> notes = new ArrayList<>();
        renamed.forEach(match -> notes.add(renamedText(match)));
        aside(renamed).forEach(this::rename);
        for (RunMatch match : matching.of(RunMatch.Kind.LONGER)) {
            apply(match, study.variants().get(match.id().variant())).ifPresent(notes::add);
        }
        return notes;
    }

    /** Starts the longer run if the match is one; returns a sentence that says so. */
    Optional<String> apply(RunMatch match, RunConfiguration configuration) {
        return match.kind() == RunMatch.Kind.LONGER ? Optional.of(lengthen(match, configuration)) : Optional.empty();
    }

    /** Moves runs aside that are in the place of another renamed run, so that names can be exchanged. */
    private List<RunMatch> aside(List<RunMatch> renamed) {
        List<String> targets =
                renamed.stream().map(match -> match.id().folderName()).toList();
        List<RunMatch> moved = new ArrayList<>();
        for (RunMatch match : renamed) {
            FoundRun run = match.found().orElseThrow();
            boolean inRuns = run.folder().path().equals(folder.runs().resolve(run.name()));
            if (inRuns
                    && targets.contains(run.name())
                    && !match.id().folderName().equals(run.name())) {
                RunFolder aside = hidden(match.id(), "renamed");
                move(run.folder(), aside.path());
                moved.add(match.movedTo(aside));
            } else {
                moved.add(match);
            }
        }
        return moved;
    }

    private void rename(RunMatch match) {
        FoundRun run = match.found().orElseThrow();
        RunFolder target = folder.run(match.id());
        if (!run.folder().path().equals(target.path())) {
            if (Files.exists(target.path())) {
                move(target, earlier(match.id().folderName()));
            }
            move(run.folder(), target.path());
        }
        write(target, run.record().renamed(match.id().variant()));
    }

    private static String renamedText(RunMatch match) {
        FoundRun run = match.found().orElseThrow();
        return run.name().startsWith(HIDDEN)
                ? "runs/" + match.id() + " is complete again, after an interrupted start left it as " + run.place()
                : run.place() + " is now runs/" + match.id() + ", because its configuration is that of "
                        + match.id().variant();
    }

    private String lengthen(RunMatch match, RunConfiguration configuration) {
        requireFree(match);
        FoundRun run = match.found().orElseThrow();
        RunFolder copy = hidden(match.id(), "longer");
        Path kept = earlier(match.id().folderName() + "-" + run.record().epochs() + "-epochs");
        try {
            deleteFolder(copy.path());
            Files.createDirectories(copy.path());
            copyIfPresent(run.folder().last(), copy.last());
            copyIfPresent(run.folder().previous(), copy.previous());
            copyIfPresent(run.folder().best(), copy.best());
            copyIfPresent(run.folder().metrics(), copy.metrics());
            copyIfPresent(run.folder().timings(), copy.timings());
            copyIfPresent(run.folder().iterations(), copy.iterations());
            copyIfPresent(run.folder().label(), copy.label());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        write(copy, run.record().lengthened(configuration.training().epochs(), configuration.tree()));
        move(run.folder(), kept);
        move(copy, folder.run(match.id()).path());
        return "runs/" + match.id() + " goes on after epoch " + run.record().epochsDone() + "; the run of "
                + run.record().epochs() + " epochs is kept as " + folder.path().relativize(kept);
    }

    /** A folder that no run has; a run in it was interrupted on its way to another name. */
    private RunFolder hidden(RunId id, String why) {
        return new RunFolder(folder.runs().resolve(HIDDEN + id.folderName() + "." + why));
    }

    /** A free place for a run that another one replaces. */
    private Path earlier(String name) {
        Path place = folder.earlier().resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.earlier().resolve(name + "." + number);
        }
        return place;
    }

    /** Checks all runs before the first one is moved. */
    private void requireFree(RunMatch match) {
        try {
            for (RunFolder run : List.of(match.found().orElseThrow().folder(), folder.run(match.id()))) {
                FolderLock.requireFree(run.path(), "wait until it ends, or stop it");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void move(RunFolder run, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.move(run.path(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(RunFolder run, RunRecord record) {
        try {
            AtomicFile.write(run.run(), Json.write(record));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copyIfPresent(Path file, Path target) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, target);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
