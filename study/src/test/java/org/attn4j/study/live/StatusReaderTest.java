package org.attn4j.study.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fabricated runs were saved last at 11:00 of this day; each of their epochs takes 12 seconds, with 400 images/s. */
class StatusReaderTest {

    private static final Instant SAVED = Instant.parse("2026-03-01T11:00:00Z");

    @TempDir
    Path path;

    private FabricatedStudy study;

    @BeforeEach
    void begin() {
        study = new FabricatedStudy(path, List.of("none", "se"), List.of(1L, 2L), 4);
    }

    private StudyStatus status(Instant now) {
        return StatusReader.status(study.folder(), new ResultReader().read(study.folder()), now);
    }

    private void started(String variant, long seed, int epochs, long process) throws IOException {
        RunId id = new RunId(variant, seed);
        study.run(variant, seed).stopped(study.folder().run(id), RunState.STARTED, "", epochs);
        Files.writeString(study.folder().run(id).path().resolve(FolderLock.FILE), Long.toString(process));
    }

    private static long own() {
        return ProcessHandle.current().pid();
    }

    private static long ended() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.onExit().join();
        return process.pid();
    }

    @Test
    void eachRunSaysWhatItIsDoing() throws IOException {
        study.done("none", 1);
        started("se", 1, 1, own());
        study.run("none", 2).stopped(study.folder().run(new RunId("none", 2)), RunState.FAILED, "diverged", 2);
        StudyStatus status = status(SAVED.plusSeconds(5));
        assertEquals(
                List.of(RunActivity.DONE, RunActivity.RUNNING, RunActivity.FAILED, RunActivity.WAITING),
                status.runs().stream().map(RunStatus::activity).toList());
        assertEquals(Optional.of("diverged"), status.runs().get(2).failure());
        assertFalse(status.ended());
        // Three epochs of the running run, of which five seconds have passed; all four of the waiting one.
        assertEquals(Optional.of(31.0), status.runs().get(1).secondsLeft());
        assertEquals(Optional.of(48.0), status.runs().get(3).secondsLeft());
        assertEquals(Optional.of(4), status.runs().get(3).epochs());
        assertEquals(Optional.of(79.0), status.secondsLeft());
        assertEquals(Optional.of(400.0), status.imagesPerSecond());
    }

    @Test
    void runsThatTrainAtTheSameTimeShareTheWork() throws IOException {
        started("none", 1, 1, own());
        started("se", 1, 3, own());
        StudyStatus status = status(SAVED);
        // 36, 12, 48 and 48 seconds of work for two at a time.
        assertEquals(Optional.of(72.0), status.secondsLeft());
        assertEquals(Optional.of(800.0), status.imagesPerSecond());
    }

    @Test
    void theStudyTakesAsLongAsItsLongestRun() throws IOException {
        study.allDone();
        started("none", 1, 1, own());
        started("se", 1, 3, own());
        assertEquals(Optional.of(36.0), status(SAVED).secondsLeft());
    }

    @Test
    void aRunWhoseProcessHasEndedIsStopped() throws IOException {
        started("none", 1, 1, ended());
        StudyStatus status = status(Instant.now().plus(Duration.ofHours(1)));
        assertEquals(RunActivity.STOPPED, status.runs().get(0).activity());
        assertEquals(Optional.empty(), status.secondsLeft());
        assertEquals(Optional.empty(), status.imagesPerSecond());
    }

    @Test
    void aRunThatWasWrittenJustNowMayTrainOnAnotherMachine() throws IOException {
        started("none", 1, 1, ended());
        assertEquals(RunActivity.RUNNING, status(Instant.now()).runs().get(0).activity());
    }

    @Test
    void aRunThatReadsItsDataIsRunning() throws IOException {
        Path run =
                Files.createDirectories(study.folder().run(new RunId("none", 1)).path());
        Files.writeString(run.resolve(FolderLock.FILE), Long.toString(own()));
        assertEquals(RunActivity.RUNNING, status(SAVED).runs().get(0).activity());
    }

    @Test
    void aStudyWithoutRunsToTrainHasEnded() {
        study.allDone();
        StudyStatus status = status(SAVED);
        assertTrue(status.ended());
        assertEquals(4, status.count(RunActivity.DONE));
        assertEquals(Optional.of(0.0), status.runs().get(0).secondsLeft());
    }

    @Test
    void nothingIsEstimatedBeforeAnEpochIsTimed() {
        StudyStatus status = status(SAVED);
        assertEquals(Optional.empty(), status.runs().get(0).secondsLeft());
        assertEquals(Optional.empty(), status.runs().get(0).epochs());
        assertEquals(Optional.empty(), status.secondsLeft());
    }
}
