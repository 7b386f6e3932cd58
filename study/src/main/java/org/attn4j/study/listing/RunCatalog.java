package org.attn4j.study.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.study.result.StudyFolder;

/**
 * Finds runs: in a folder of studies, in the folder of one study, in its folder {@code runs}, or one run. Reads only, and
 * may be used while the runs are training.
 */
public final class RunCatalog {

    private static final Comparator<ListedRun> ORDER = Comparator.comparing(ListedRun::study)
            .thenComparing(ListedRun::variant)
            .thenComparing(run -> run.seed().orElse(Long.MIN_VALUE))
            .thenComparing(ListedRun::folder);

    private RunCatalog() {}

    /** The runs in a folder, by study, variant and seed; empty if it has none. */
    public static List<ListedRun> of(Path folder) {
        if (Files.exists(new RunFolder(folder).run())) {
            return List.of(RunEntry.read(folder));
        }
        if (Files.isDirectory(new StudyFolder(folder).runs())) {
            return runs(new StudyFolder(folder).runs());
        }
        List<Path> children = folders(folder);
        if (children.stream().anyMatch(child -> Files.exists(new RunFolder(child).run()))) {
            return runs(folder);
        }
        return children.stream()
                .map(child -> new StudyFolder(child).runs())
                .filter(Files::isDirectory)
                .flatMap(runs -> runs(runs).stream())
                .sorted(ORDER)
                .toList();
    }

    private static List<ListedRun> runs(Path folder) {
        return folders(folder).stream()
                .flatMap(run -> unlessDeleted(run).stream())
                .sorted(ORDER)
                .toList();
    }

    /** The run; empty if another process has just moved or deleted its folder. */
    private static Optional<ListedRun> unlessDeleted(Path run) {
        try {
            return Optional.of(RunEntry.read(run));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof NoSuchFileException && !Files.exists(run)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return new ArrayList<>(entries.filter(Files::isDirectory).toList());
        } catch (IOException failure) {
            throw new DataException(folder + ": cannot be listed: " + failure, failure);
        }
    }

    /** The study of a run's folder, by the layout {@code STUDY/runs/RUN}. */
    static StudyFolder studyOf(Path run) {
        Path runs = run.toAbsolutePath().normalize().getParent();
        boolean inStudy = runs.getParent() != null && runs.endsWith("runs");
        return new StudyFolder(inStudy ? runs.getParent() : runs);
    }
}
