package org.attn4j.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunnerTest {

    /** Failed runs are kept, the others go on. */
    private static final StudyOptions STANDARD = new StudyOptions(false, false, false, OptionalInt.empty(), false);

    private static final StudyConfiguration STUDY = Configurations.study(List.of("none", "se"), List.of(2L, 1L), 3);

    @TempDir
    Path temporary;

    private final ScriptedFactory factory = new ScriptedFactory();
    private final List<String> heard = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();
    private final Map<RunId, Integer> apart = new ConcurrentHashMap<>();

    @Test
    void allVariantsOfASeedAreTrainedBeforeTheNextSeed() {
        StudyOutcome outcome = run(STUDY, STANDARD);
        assertEquals(List.of("none-s2", "se-s2", "none-s1", "se-s1"), factory.trained());
        assertEquals(4, outcome.trained().size());
        assertTrue(outcome.complete());
        assertEquals(Json.tree(Json.write(STUDY.tree())), readTree());
    }

    @Test
    void listenersHearTheCourse() {
        factory.failsToTrain("se-s2", () -> new TrainingException("the loss is not a number"));
        run(STUDY, STANDARD);
        assertEquals(
                List.of(
                        "study of 4, 4 to train",
                        "run 1 of 4 none-s2",
                        "done none-s2",
                        "run 2 of 4 se-s2",
                        "failed se-s2: the loss is not a number",
                        "run 3 of 4 none-s1",
                        "done none-s1",
                        "run 4 of 4 se-s1",
                        "done se-s1"),
                heard);
        assertEquals("the loss is not a number", thrown.get(0).getMessage());
    }

    @Test
    void doneRunsAreKeptAndBegunOnesGoOn() {
        fabricated("none", 2).done(folder().run(new RunId("none", 2)));
        fabricated("se", 2).stopped(folder().run(new RunId("se", 2)), RunState.STARTED, "", 1);
        StudyOutcome outcome = run(STUDY, STANDARD);
        assertEquals(List.of("se-s2", "none-s1", "se-s1"), factory.trained());
        assertEquals(List.of(new RunId("none", 2)), outcome.kept());
        assertEquals(List.of("study of 4, 3 to train", "skipped none-s2 DONE"), heard.subList(0, 2));
    }

    @Test
    void aFailedRunIsRecordedAndTheOthersGoOn() {
        factory.failsToTrain("none-s2", () -> new OutOfMemoryError("native memory"));
        factory.failsToBuild("se-s2", () -> new PluginException("x.y.MyGate (my.jar): cannot be used"));
        factory.failsRecording("none-s1", "epoch 2: diverged", () -> new TrainingException("epoch 2: diverged"));
        StudyOutcome outcome = run(STUDY, STANDARD);
        assertFalse(outcome.complete());
        assertEquals(List.of(new RunId("se", 1)), outcome.trained());
        assertEquals(
                Map.of(
                        new RunId("none", 2), "OutOfMemoryError: native memory",
                        new RunId("se", 2), "x.y.MyGate (my.jar): cannot be used",
                        new RunId("none", 1), "epoch 2: diverged"),
                outcome.failed());
        outcome.failed().forEach((id, cause) -> {
            RunRecord record = StoredRun.record(id, folder().run(id));
            assertEquals(RunState.FAILED, record.state());
            assertEquals(cause, record.failure());
            assertEquals(STUDY.variants().get(id.variant()).tree(), record.configuration());
        });
    }

    @Test
    void failedRunsAreKeptUnlessTheyAreToBeRetried() {
        factory.failsToTrain("se-s2", () -> new IllegalStateException("broken"));
        run(STUDY, STANDARD);
        factory.mend();
        factory.trained();
        StudyOutcome again = run(STUDY, STANDARD);
        assertEquals(List.of(), factory.trained());
        assertEquals(Map.of(new RunId("se", 2), "IllegalStateException: broken"), again.failed());
        StudyOutcome retried = run(STUDY, new StudyOptions(false, true, false, OptionalInt.empty(), false));
        assertEquals(List.of("se-s2"), factory.trained());
        assertTrue(retried.complete());
    }

    @Test
    void failFastStopsAtTheFirstFailureAndSaysWhatWasNotReached() {
        factory.failsToTrain("se-s2", () -> new TrainingException("diverged"));
        StudyOutcome outcome = run(STUDY, new StudyOptions(true, false, false, OptionalInt.empty(), false));
        assertEquals(List.of("none-s2", "se-s2"), factory.trained());
        assertEquals(List.of(new RunId("none", 1), new RunId("se", 1)), outcome.notReached());
        assertFalse(outcome.complete());
    }

    @Test
    void badDataBeforeTheFirstRunLeavesNothingBehind() {
        DataException failure = new DataException("cifar.tar.gz: there is no such file");
        factory.failsToBuild("none-s2", () -> failure);
        assertSame(failure, assertThrows(DataException.class, () -> run(STUDY, STANDARD)));
        assertFalse(Files.exists(temporary.resolve("results")));
    }

    @Test
    void badDataLaterEndsTheStudyAndKeepsWhatIsDone() {
        factory.failsToTrain("se-s2", () -> new DataException("image 7 is damaged"));
        assertThrows(DataException.class, () -> run(STUDY, STANDARD));
        assertEquals(List.of("none-s2", "se-s2"), factory.trained());
        factory.mend();
        run(STUDY, STANDARD);
        assertEquals(List.of("se-s2", "none-s1", "se-s1"), factory.trained());
    }

    @Test
    void aFolderOfAnotherConfigurationIsRejectedWithTheDifferences() {
        run(STUDY, STANDARD);
        factory.trained();
        StudyConfiguration changed = Configurations.study(List.of("none", "se"), List.of(2L, 1L, 3L), 5);
        ConfigException rejected = assertThrows(ConfigException.class, () -> run(changed, STANDARD));
        assertEquals(folder().run(new RunId("none", 2)).run() + """
                : 3 problems
                  was created with another configuration, like 3 other runs; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /training/epochs: was 3, is now 5
                  /training/schedule: depends on the number of epochs, so a run of more epochs differs from the first epoch on; \
                train it in another folder with --out. Only schedules such as constant and step can be continued""", rejected.getMessage());
        assertEquals(List.of(), factory.trained());
        assertEquals(Json.tree(Json.write(STUDY.tree())), readTree());
    }

    @Test
    void aRunOfAnotherConfigurationIsRejectedWithTheDifferences() {
        RunId id = new RunId("se", 1);
        fabricated("se", 1)
                .configured(Map.of("model", Map.of("attention", Map.of("type", "se")), "training", Map.of("epochs", 9)))
                .done(folder().run(id));
        ConfigException rejected = assertThrows(ConfigException.class, () -> run(STUDY, STANDARD));
        assertEquals(folder().run(id).run() + """
                : 2 problems
                  was created with another configuration; use --out DIR to keep both, or --new to move the old folder aside and start over
                  /training/epochs: was 9, is now 3""", rejected.getMessage());
        assertFalse(Files.exists(folder().study()));
    }

    @Test
    void aStudyOfWhichNoRunHasBegunIsReplaced() throws IOException {
        Files.createDirectories(folder().path());
        Files.writeString(folder().study(), "{\"name\": \"old\"}");
        assertTrue(run(STUDY, STANDARD).complete());
        assertEquals(Json.tree(Json.write(STUDY.tree())), readTree());
    }

    @Test
    void startingOverMovesTheOldFolderAside() {
        run(STUDY, STANDARD);
        run(STUDY, new StudyOptions(false, false, true, OptionalInt.empty(), false));
        run(STUDY, new StudyOptions(false, false, true, OptionalInt.empty(), false));
        assertEquals(12, factory.trained().size());
        assertTrue(Files.exists(temporary.resolve("results/small.old-1/study.json")));
        assertTrue(Files.exists(temporary.resolve("results/small.old-2/study.json")));
        assertTrue(Files.exists(folder().study()));
    }

    @Test
    void startingOverDoesNotMoveAFolderThatHoldsNoStudy() throws IOException {
        Files.createDirectories(folder().path());
        Files.writeString(folder().path().resolve("letter.txt"), "dear");
        ConfigException rejected = assertThrows(
                ConfigException.class,
                () -> run(STUDY, new StudyOptions(false, false, true, OptionalInt.empty(), false)));
        assertEquals(
                folder().path()
                        + ": 1 problem\n  holds no study, so --new does not move it; choose another folder with --out",
                rejected.getMessage());
        assertTrue(Files.exists(folder().path().resolve("letter.txt")));
    }

    @Test
    void aFolderInUseIsRejectedAlsoByNew() throws IOException {
        Files.createDirectories(folder().path());
        try (FolderLock other = FolderLock.acquire(folder().path())) {
            for (StudyOptions options :
                    List.of(STANDARD, new StudyOptions(false, false, true, OptionalInt.empty(), false))) {
                ConfigException rejected = assertThrows(ConfigException.class, () -> run(STUDY, options));
                assertTrue(rejected.getMessage().contains("another attn4j process is using this folder (process "));
            }
        }
        assertTrue(run(STUDY, STANDARD).complete());
    }

    @Test
    void aFolderThatCannotBeWrittenIsRejected() throws IOException {
        Files.createDirectories(folder().path().getParent());
        Files.writeString(folder().path(), "a file, not a folder");
        ConfigException rejected = assertThrows(ConfigException.class, () -> run(STUDY, STANDARD));
        assertTrue(rejected.getMessage().startsWith(folder().path() + ": 1 problem\n  cannot be written ("));
        assertTrue(rejected.getMessage().endsWith("); choose another with --out"));
        assertEquals(List.of(), factory.trained());
    }

    @Test
    void workersTrainAllRunsApartAndFailuresAreTheirOwn() {
        factory.failsToTrain("se-s2", () -> new TrainingException("its process was ended by signal 11"));
        StudyOutcome outcome = run(STUDY, new StudyOptions(false, false, false, OptionalInt.of(3), false));
        assertEquals(4, apart.size());
        assertEquals(Set.of(3), Set.copyOf(apart.values()));
        assertEquals(List.of(new RunId("none", 2), new RunId("none", 1), new RunId("se", 1)), outcome.trained());
        assertEquals(Map.of(new RunId("se", 2), "its process was ended by signal 11"), outcome.failed());
        assertEquals(
                RunState.FAILED,
                StoredRun.record(new RunId("se", 2), folder().run(new RunId("se", 2)))
                        .state());
    }

    @Test
    void badDataEndsTheStudyWithWorkersToo() {
        factory.failsToTrain("none-s2", () -> new DataException("image 7 is damaged"));
        assertThrows(
                DataException.class, () -> run(STUDY, new StudyOptions(false, false, false, OptionalInt.of(2), false)));
    }

    private TrainingRun apart(RunRequest request, StudyFolder study, int processes) {
        apart.put(request.id(), processes);
        assertEquals(folder(), study);
        return factory.create(request);
    }

    private FabricatedRun fabricated(String variant, long seed) {
        return new FabricatedRun(new RunId(variant, seed), 3, 0.8)
                .configured(STUDY.variants().get(variant).tree());
    }

    private StudyFolder folder() {
        return new StudyFolder(temporary.resolve("results").resolve("small"));
    }

    private Map<String, Object> readTree() {
        return Json.tree(folder().study());
    }

    private StudyOutcome run(StudyConfiguration study, StudyOptions options) {
        EarlierRuns earlier = Earlier.runs(Map.of(), configuration -> "data");
        return new StudyRunner(factory, this::apart, earlier, Set.of(new Listener())).run(study, folder(), options);
    }

    private final class Listener implements StudyListener {

        @Override
        public void studyStarted(StudyFolder folder, int runs, List<RunId> toTrain, int concurrentRuns) {
            heard.add("study of " + runs + ", " + toTrain.size() + " to train");
        }

        @Override
        public void runSkipped(RunId run, RunRecord record) {
            heard.add("skipped " + run + " " + record.state());
        }

        @Override
        public void runStarted(RunId run, int number, int runs) {
            heard.add("run " + number + " of " + runs + " " + run);
        }

        @Override
        public void runDone(RunId run, RunRecord record) {
            heard.add("done " + run);
        }

        @Override
        public void runFailed(RunId run, String cause, Throwable failure) {
            heard.add("failed " + run + ": " + cause);
            thrown.add(failure);
        }
    }
}
