package org.attn4j.trainer.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.events.EventFile;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;
import org.attn4j.runfiles.table.RecordTable;

/** Writes the files of a run's folder, each replaced whole but the one for TensorBoard, which grows. */
final class RunFiles {

    private final RunFolder folder;

    RunFiles(RunFolder folder) {
        this.folder = folder;
    }

    /** Makes the folder, takes it for this process and clears away what a killed one left half written. */
    FolderLock open() {
        return attempt(folder.path(), () -> {
            Files.createDirectories(folder.path());
            FolderLock lock = FolderLock.acquire(folder.path());
            try (DirectoryStream<Path> left =
                    Files.newDirectoryStream(folder.path(), "*" + AtomicFile.TEMPORARY_SUFFIX)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
            return lock;
        });
    }

    void record(RunRecord record) {
        write(folder.run(), Json.write(record));
    }

    void evaluation(Evaluation evaluation) {
        write(folder.evaluation(), Json.write(evaluation));
    }

    void metrics(List<EpochRow> rows) {
        write(folder.metrics(), RecordTable.METRICS.text(rows));
    }

    void timings(List<EpochTiming> rows) {
        write(folder.timings(), RecordTable.TIMINGS.text(rows));
    }

    void iterations(List<IterationRow> rows) {
        write(folder.iterations(), RecordTable.ITERATIONS.text(rows));
    }

    void events(List<EpochRow> rows, List<EpochTiming> timings) {
        attempt(folder.events(), () -> EventFile.update(folder.events(), rows, timings));
    }

    private static void write(Path file, String text) {
        attempt(file, () -> {
            AtomicFile.write(file, text);
            return file;
        });
    }

    /** Something that the disk may refuse. */
    @FunctionalInterface
    interface DiskWork<T> {
        T run() throws IOException;
    }

    /**
     * Does the work.
     *
     * @throws ConfigException where the disk is full or the folder cannot be written: no fault of the run, and every
     *     other would meet it too
     */
    static <T> T attempt(Path file, DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException refused) {
            ConfigException full = new ConfigException(List.of(new Problem(
                    Location.whole(file),
                    "",
                    "cannot be written (" + FileErrors.describe(refused)
                            + "); make room or choose another folder with --out: what was saved before is whole, and the"
                            + " same command goes on from it")));
            full.initCause(refused);
            throw full;
        }
    }
}
