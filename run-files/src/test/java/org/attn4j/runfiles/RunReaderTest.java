package org.attn4j.runfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.RecordTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is read while another process writes it: each test lets the writer act right after run.json has been read. */
class RunReaderTest {

    private static final RunId ID = new RunId("eca", 1);

    @TempDir
    Path folder;

    private final List<String> notes = new ArrayList<>();
    private final Deque<Runnable> writer = new ArrayDeque<>();
    private final RunReader reader = new RunReader(notes, () -> {
        if (!writer.isEmpty()) {
            writer.removeFirst().run();
        }
    });

    private RunFolder run() {
        return new RunFolder(folder.resolve("eca-s1"));
    }

    /** Writes run.json. */
    private void record(RunState state, int epochsDone, int epochs) {
        write(
                run().run(),
                Json.write(new RunRecord(
                        "study",
                        ID.variant(),
                        ID.seed(),
                        state,
                        "",
                        epochsDone,
                        epochs,
                        Map.of(),
                        Map.of(),
                        new ModelFacts("alexnet", 1, 0, 1, 0, List.of()),
                        new Digests("", "", List.of()),
                        List.of())));
    }

    private void metrics(int epochs) {
        write(
                run().metrics(),
                RecordTable.METRICS.text(IntStream.rangeClosed(1, epochs)
                        .mapToObj(epoch -> new EpochRow(epoch, 0.1, 1, 0.5, 1, 1, 0.5))
                        .toList()));
    }

    private void timings(int epochs) {
        write(
                run().timings(),
                RecordTable.TIMINGS.text(IntStream.rangeClosed(1, epochs)
                        .mapToObj(epoch -> new EpochTiming(epoch, 1, 100, 1, 100))
                        .toList()));
    }

    private void evaluation() {
        write(
                run().evaluation(),
                Json.write(new Evaluation(
                        "best",
                        1,
                        1,
                        1,
                        0.5,
                        10,
                        1,
                        1,
                        List.of("a", "b"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void done(int epochs) {
        metrics(epochs);
        timings(epochs);
        evaluation();
        record(RunState.DONE, epochs, epochs);
    }

    @Test
    void aRunThatEndsWhileItIsReadIsStillTrainingForItsReader() {
        metrics(1);
        timings(1);
        record(RunState.STARTED, 1, 2);
        writer.add(() -> done(2));
        RunResult result = reader.find(ID, run()).orElseThrow();
        assertEquals(RunState.STARTED, result.record().state());
        assertEquals(2, result.epochs().size());
        assertEquals(2, result.timings().size());
    }

    @Test
    void aTableThatIsAnEpochAheadIsCut() {
        metrics(2);
        timings(1);
        record(RunState.STARTED, 1, 3);
        assertEquals(1, reader.find(ID, run()).orElseThrow().epochs().size());
        metrics(2);
        timings(3);
        assertEquals(2, reader.find(ID, run()).orElseThrow().timings().size());
    }

    @Test
    void theFirstEpochCountsOnceItIsTimed() {
        metrics(1);
        record(RunState.STARTED, 0, 3);
        assertEquals(List.of(), reader.find(ID, run()).orElseThrow().epochs());
    }

    @Test
    void aDoneRunThatIsTrainedFurtherIsReadAgain() {
        done(1);
        writer.add(() -> {
            metrics(2);
            timings(2);
            record(RunState.STARTED, 2, 4);
        });
        RunResult result = reader.find(ID, run()).orElseThrow();
        assertEquals(RunState.STARTED, result.record().state());
        assertEquals(2, result.epochs().size());
    }

    @Test
    void aFolderThatIsMovedAwayHoldsNoRun() {
        done(1);
        writer.add(() -> move("eca-s1", "old"));
        assertEquals(Optional.empty(), reader.find(ID, run()));
    }

    @Test
    void aRunThatStartsOverInAnotherFolderOfTheSameNameIsReadAnew() {
        done(1);
        writer.add(() -> {
            move("eca-s1", "old");
            record(RunState.STARTED, 0, 2);
        });
        assertEquals(
                RunState.STARTED, reader.find(ID, run()).orElseThrow().record().state());
    }

    @Test
    void notesOfAReadingThatIsRepeatedAreDropped() {
        done(1);
        write(run().metrics(), RecordTable.METRICS.text(List.of()) + "1,0.1");
        writer.add(() -> record(RunState.STARTED, 1, 2));
        reader.find(ID, run());
        assertEquals(List.of(run().metrics() + ": the last line is incomplete and is ignored"), notes);
    }

    @Test
    void realDamageIsReported() throws IOException {
        done(2);
        metrics(1);
        DataException damaged = assertThrows(DataException.class, () -> reader.find(ID, run()));
        assertEquals(
                run().metrics() + ": ends with epoch 1, although run.json says that all 2 are done",
                damaged.getMessage());
        metrics(2);
        Files.delete(run().evaluation());
        DataException missing = assertThrows(DataException.class, () -> reader.find(ID, run()));
        assertEquals(
                run().evaluation() + ": there is no such file, although run.json says that the run is done",
                missing.getMessage());
    }

    @Test
    void aRunThatChangesInEveryReadingIsReportedAfterTen() {
        done(1);
        metrics(0);
        for (int reading = 0; reading < 12; reading++) {
            int epochs = 2 + reading;
            writer.add(() -> record(RunState.DONE, epochs, epochs));
        }
        assertThrows(DataException.class, () -> reader.find(ID, run()));
        assertEquals(2, writer.size());
    }
}
