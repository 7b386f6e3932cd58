package org.attn4j.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReaderTest {

    private static final RunId SE = new RunId("se", 1);

    @TempDir
    Path folder;

    private final ResultReader reader = new ResultReader();
    private FabricatedStudy study;

    @BeforeEach
    void fabricate() {
        study = new FabricatedStudy(folder, List.of("none", "se"), List.of(1L, 2L), 3);
    }

    @Test
    void aFinishedStudyIsReadWhole() {
        StudyResults results = reader.read(study.allDone().folder());
        assertEquals(
                List.of("none-s1", "se-s1", "none-s2", "se-s2"),
                results.runs().stream().map(run -> run.id().folderName()).toList());
        assertEquals(study.run("se", 1).rows(), results.run(SE).orElseThrow().epochs());
        assertEquals(3, results.run(SE).orElseThrow().timings().size());
        assertEquals(Map.of(), results.missing());
        assertEquals(List.of(), results.notes());
        assertTrue(results.complete());
    }

    @Test
    void anUnfinishedStudySaysWhatIsMissing() throws IOException {
        study.done("none", 1);
        study.run("se", 1).stopped(study.folder().run(SE), RunState.STARTED, "", 2);
        Files.createDirectories(study.folder().run(new RunId("none", 2)).path());
        StudyResults results = reader.read(study.folder());
        assertFalse(results.complete());
        assertEquals(1, results.done("none").size());
        assertEquals(2, results.run(SE).orElseThrow().epochs().size());
        assertEquals(
                Map.of(new RunId("none", 2), "no run.json in the folder", new RunId("se", 2), "not begun"),
                results.missing());
    }

    @Test
    void theBestEpochIsTheEvaluatedOneOrTheFirstOfTheHighestSoFar() throws IOException {
        study.run("se", 1).stopped(study.folder().run(SE), RunState.STARTED, "", 1);
        metrics("1,0.1,1,0.5,1,1,0.6\n2,0.1,1,0.5,1,1,0.7\n3,0.1,1,0.5,1,1,0.7\n");
        assertEquals(
                2,
                reader.read(study.folder())
                        .run(SE)
                        .orElseThrow()
                        .best()
                        .orElseThrow()
                        .epoch());
    }

    @Test
    void withAValidationSetOnlyTheEvaluationTellsTheBestEpoch() {
        FabricatedRun run = study.run("se", 1).configured(Map.of("dataset", Map.of("validation", 0.1)));
        run.stopped(study.folder().run(SE), RunState.STARTED, "", 2);
        assertTrue(reader.read(study.folder()).run(SE).orElseThrow().best().isEmpty());
        run.done(study.folder().run(SE));
        assertTrue(reader.read(study.folder()).run(SE).orElseThrow().best().isPresent());
        assertTrue(reader.read(study.folder()).run(SE).orElseThrow().validated());
    }

    @Test
    void imagesPerSecondAreAllImagesThroughAllSeconds() throws IOException {
        study.done("se", 1);
        Files.writeString(
                runFolder().timings(),
                "epoch,seconds,imagesPerSecond,testSeconds,testImagesPerSecond\n1,30.0,100.0,1,1\n2,10.0,300.0,1,1\n");
        assertEquals(
                150,
                reader.read(study.folder())
                        .run(SE)
                        .orElseThrow()
                        .trainImagesPerSecond()
                        .orElseThrow(),
                1e-9);
    }

    @Test
    void aTornLastLineIsLeftOutAndNoted() throws IOException {
        study.run("se", 1).stopped(study.folder().run(SE), RunState.STARTED, "", 1);
        metrics("1,0.1,1,0.5,1,1,0.6\n2,0.1,1,0.");
        StudyResults results = reader.read(study.folder());
        assertEquals(1, results.run(SE).orElseThrow().epochs().size());
        assertEquals(List.of(runFolder().metrics() + ": the last line is incomplete and is ignored"), results.notes());
    }

    @Test
    void withoutAStudyTheRunsThatAreThereAreRead() throws IOException {
        study.allDone();
        Files.delete(study.folder().study());
        deleteRun("se-s2");
        Files.createDirectories(study.folder().runs().resolve("elsewhere"));
        StudyResults results = reader.read(study.folder());
        assertEquals("fabricated", results.outline().name());
        assertEquals(List.of("none", "se"), results.outline().variants());
        assertEquals(
                List.of("none-s1", "se-s1", "none-s2"),
                results.ids().stream().map(RunId::folderName).toList());
        assertEquals(Map.of(), results.missing());
        assertTrue(results.complete());
        assertEquals(
                List.of(
                        "There is no study.json: these are the runs that were found, trained one by one, and their"
                                + " configurations may differ",
                        "runs/elsewhere is not a run of this study and is ignored"),
                results.notes());
    }

    @Test
    void aFolderWithNeitherStudyNorRunIsReported() throws IOException {
        Files.delete(study.folder().study());
        DataException missing = assertThrows(DataException.class, () -> reader.read(study.folder()));
        assertEquals(
                study.folder().study() + ": there is no such file, so "
                        + study.folder().path() + " is not the folder of a study",
                missing.getMessage());
    }

    private void deleteRun(String name) throws IOException {
        Path run = study.folder().runs().resolve(name);
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(run);
    }

    @Test
    void foldersThatAreNoRunsOfTheStudyAreNoted() throws IOException {
        Files.createDirectories(study.folder().runs().resolve("model-s42"));
        assertEquals(
                List.of("runs/model-s42 is not a run of this study and is ignored"),
                reader.read(study.allDone().folder()).notes());
    }

    @Test
    void unequalBeginningsAreNoted() {
        study.allDone();
        study.run("se", 1).digests("other", "o1").done(study.folder().run(SE));
        RunId second = new RunId("se", 2);
        study.run("se", 2).digests("w2", "other").done(study.folder().run(second));
        assertEquals(
                List.of(
                        "seed 1: se started from different backbone weights than none, so differences by seed are not paired",
                        "seed 2: se saw the images in a different order than none, so differences by seed are not paired"),
                reader.read(study.folder()).notes());
    }

    @Test
    void allDamagesAreReportedTogether() throws IOException {
        study.allDone();
        metrics("1,0.1,1,0.5,1,1,many\n");
        RunFolder other = study.folder().run(new RunId("none", 2));
        Files.delete(other.evaluation());
        assertEquals(
                runFolder().metrics() + ": line 2: testAccuracy must be a number, was \"many\"\n" + other.evaluation()
                        + ": there is no such file, although run.json says that the run is done",
                message());
    }

    @Test
    void aLineWithTooFewValuesIsRejected() throws IOException {
        study.allDone();
        metrics("1,0.1\n");
        assertEquals(runFolder().metrics() + ": line 2 has 2 values for 7 columns", message());
    }

    @Test
    void aMissingColumnIsRejected() throws IOException {
        study.allDone();
        Files.writeString(runFolder().timings(), "epoch,seconds\n");
        assertEquals(
                runFolder().timings() + ": has the columns [epoch, seconds], requires [epoch, seconds, imagesPerSecond,"
                        + " testSeconds, testImagesPerSecond]",
                message());
    }

    @Test
    void aGapInTheEpochsIsRejected() throws IOException {
        study.allDone();
        metrics("1,0.1,1,0.5,1,1,0.6\n3,0.1,1,0.5,1,1,0.6\n");
        assertEquals(runFolder().metrics() + ": line 3: epoch must be 2, was 3", message());
    }

    @Test
    void aDoneRunWithTooFewEpochsIsRejected() throws IOException {
        study.allDone();
        metrics("1,0.1,1,0.5,1,1,0.6\n");
        assertEquals(
                runFolder().metrics() + ": ends with epoch 1, although run.json says that all 3 are done", message());
    }

    @Test
    void anotherRunsRecordIsRejected() throws IOException {
        study.allDone();
        Files.copy(
                study.folder().run(new RunId("none", 2)).run(),
                runFolder().run(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(runFolder().run() + ": is the record of none-s2, expected that of se-s1", message());
    }

    private RunFolder runFolder() {
        return study.folder().run(SE);
    }

    private void metrics(String lines) throws IOException {
        Files.writeString(
                runFolder().metrics(),
                "epoch,learningRate,trainLoss,trainAccuracy,testLoss,testCrossEntropy,testAccuracy\n" + lines);
    }

    private String message() {
        return assertThrows(DataException.class, () -> reader.read(study.folder()))
                .getMessage();
    }
}
