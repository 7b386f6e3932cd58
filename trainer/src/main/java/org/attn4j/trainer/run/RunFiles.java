package org.attn4j.trainer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.core.file.TemporaryFiles;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.events.EventFile;
import org.attn4j.runfiles.events.HyperParameters;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;
import org.attn4j.runfiles.table.RecordTable;

/**
 * Writes the files of a run's folder. Each is replaced as a whole, except the one for TensorBoard, which is appended
 * to.
 */
final class RunFiles {

    private final RunFolder folder;

    RunFiles(RunFolder folder) {
        this.folder = folder;
    }

    /** Creates the folder, locks it for this process and deletes temporary files that a killed process left. */
    FolderLock open() {
        return attempt(folder.path(), () -> {
            Files.createDirectories(folder.path());
            FolderLock lock = FolderLock.acquire(folder.path());
            try {
                TemporaryFiles.deleteAll(folder.path());
                return lock;
            } catch (IOException failure) {
                lock.close();
                throw failure;
            }
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

    void events(HyperParameters parameters, List<EpochRow> rows, List<EpochTiming> timings) {
        attempt(folder.events(), () -> EventFile.update(folder.events(), parameters, rows, timings));
    }

    private static void write(Path file, String text) {
        attempt(file, () -> {
            AtomicFile.write(file, text);
            return file;
        });
    }

    /** Work on the disk that may fail. */
    @FunctionalInterface
    interface FileWork<T> {
        T run() throws IOException;
    }

    /**
     * Does the work and reports its failure as a problem of the folder.
     *
     * @throws ConfigException if the disk is full or the folder cannot be written, which is not the run's fault and
     *     affects all runs
     */
    static <T> T attempt(Path file, FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            ConfigException problem = new ConfigException(List.of(new Problem(
                    Location.whole(file),
                    "",
                    "cannot be written (" + FileErrors.describe(failure)
                            + "); free disk space or choose another folder with --out; everything saved before is"
                            + " intact, and the same command resumes from it")));
            problem.initCause(failure);
            throw problem;
        }
    }
}
