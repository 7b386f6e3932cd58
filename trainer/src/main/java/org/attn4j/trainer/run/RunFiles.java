package org.attn4j.trainer.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Place;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.trainer.EpochRow;
import org.attn4j.trainer.EpochTiming;
import org.attn4j.trainer.Evaluation;
import org.attn4j.trainer.IterationRow;
import org.attn4j.trainer.RunFolder;
import org.attn4j.trainer.RunRecord;
import org.attn4j.trainer.events.EventFile;
import org.attn4j.trainer.file.FileTrouble;
import org.attn4j.trainer.file.FolderLock;

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
            FolderLock lock = FolderLock.take(folder.path());
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
        csv(
                folder.metrics(),
                "epoch,learningRate,trainLoss,trainAccuracy,testLoss,testCrossEntropy,testAccuracy",
                rows,
                row -> row.epoch() + "," + row.learningRate() + "," + row.trainLoss() + "," + row.trainAccuracy() + ","
                        + row.testLoss() + "," + row.testCrossEntropy() + "," + row.testAccuracy());
    }

    void timings(List<EpochTiming> rows) {
        csv(
                folder.timings(),
                "epoch,seconds,imagesPerSecond,testSeconds,testImagesPerSecond",
                rows,
                row -> row.epoch() + "," + row.seconds() + "," + row.imagesPerSecond() + "," + row.testSeconds() + ","
                        + row.testImagesPerSecond());
    }

    void iterations(List<IterationRow> rows) {
        csv(
                folder.iterations(),
                "iteration,epoch,learningRate,loss",
                rows,
                row -> row.iteration() + "," + row.epoch() + "," + row.learningRate() + "," + row.loss());
    }

    void events(List<EpochRow> rows, List<EpochTiming> timings) {
        attempt(folder.events(), () -> EventFile.update(folder.events(), rows, timings));
    }

    private static <T> void csv(Path file, String header, List<T> rows, Function<T, String> line) {
        String body = rows.stream().map(row -> line.apply(row) + "\n").collect(Collectors.joining());
        write(file, header + "\n" + body);
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
                    Place.whole(file),
                    "",
                    "cannot be written (" + FileTrouble.of(refused)
                            + "); make room or choose another folder with --out: what was saved before is whole, and the"
                            + " same command goes on from it")));
            full.initCause(refused);
            throw full;
        }
    }
}
