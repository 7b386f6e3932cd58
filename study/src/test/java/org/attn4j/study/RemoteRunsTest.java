package org.attn4j.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FabricatedRun;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study whose runs are trained elsewhere has the outcome, the events and the records of one that trains them itself. */
class RemoteRunsTest {

    private static final StudyOptions STANDARD = new StudyOptions(false, false, false, OptionalInt.empty(), false);

    private static final StudyConfiguration STUDY = Configurations.study(List.of("none", "se"), List.of(2L, 1L), 3);

    private final List<String> heard = new ArrayList<>();

    @TempDir
    private Path temporary;

    @Test
    void onlyTheMissingRunsAreTrainedAndTheirEndsAreHeard() {
        fabricated("none", 2).done(folder().run(new RunId("none", 2)));
        StudyOutcome outcome = run(STANDARD, (runs, study, reports) -> {
            assertEquals(folder(), study);
            assertEquals(List.of("se-s2", "none-s1", "se-s1"), names(runs));
            for (RunRequest run : runs) {
                reports.started(run.id());
                fabricated(run.id()).done(run.folder());
                reports.ended(run.id());
            }
        });
        assertTrue(outcome.complete());
        assertEquals(List.of(new RunId("none", 2)), outcome.kept());
        assertEquals(3, outcome.trained().size());
        assertEquals(
                List.of(
                        "skipped none-s2",
                        "run 2 of 4 se-s2",
                        "done se-s2",
                        "run 3 of 4 none-s1",
                        "done none-s1",
                        "run 4 of 4 se-s1",
                        "done se-s1"),
                heard);
    }

    @Test
    void nothingIsTrainedElsewhereIfNothingIsMissing() {
        for (RunId id : List.of(new RunId("none", 2), new RunId("none", 1), new RunId("se", 2), new RunId("se", 1))) {
            fabricated(id).done(folder().run(id));
        }
        assertTrue(run(STANDARD, (runs, study, reports) -> {
                    throw new AssertionError("nothing is missing");
                })
                .complete());
    }

    @Test
    void aFailureIsRecordedWhetherTheRunDidSoOrNot() {
        StudyOutcome outcome = run(STANDARD, (runs, study, reports) -> {
            RunRequest recorded = runs.get(0);
            fabricated(recorded.id()).stopped(recorded.folder(), RunState.FAILED, "epoch 2: diverged", 1);
            reports.ended(recorded.id());
            reports.failed(runs.get(1).id(), "its process was ended by signal 9");
        });
        assertEquals(
                Map.of(
                        new RunId("none", 2), "epoch 2: diverged",
                        new RunId("se", 2), "its process was ended by signal 9"),
                outcome.failed());
        assertEquals(List.of(new RunId("none", 1), new RunId("se", 1)), outcome.notReached());
        assertFalse(outcome.complete());
        assertEquals(
                RunState.FAILED,
                StoredRun.record(new RunId("se", 2), folder().run(new RunId("se", 2)))
                        .state());
    }

    @Test
    void noMoreRunsAreWantedAfterAFailureIfTheStudyStopsAtTheFirst() {
        StudyOptions failFast = new StudyOptions(true, false, false, OptionalInt.empty(), false);
        List<Boolean> more = new ArrayList<>();
        run(failFast, (runs, study, reports) -> {
            more.add(reports.more());
            reports.failed(runs.get(0).id(), "diverged");
            more.add(reports.more());
        });
        assertEquals(List.of(true, false), more);
    }

    @Test
    void badDataEndsTheStudyAndLeavesNothingBehind() {
        DataException failure = new DataException("on h7: cifar.tar.gz: there is no such file");
        assertSame(
                failure,
                assertThrows(
                        DataException.class,
                        () -> run(STANDARD, (runs, study, reports) -> {
                            throw failure;
                        })));
        assertFalse(Files.exists(temporary.resolve("results")));
    }

    private static List<String> names(List<RunRequest> runs) {
        return runs.stream().map(RunRequest::id).map(RunId::folderName).toList();
    }

    private static FabricatedRun fabricated(String variant, long seed) {
        return fabricated(new RunId(variant, seed));
    }

    private static FabricatedRun fabricated(RunId id) {
        return new FabricatedRun(id, 3, 0.8)
                .configured(STUDY.variants().get(id.variant()).tree());
    }

    private StudyFolder folder() {
        return new StudyFolder(temporary.resolve("results").resolve("small"));
    }

    private StudyOutcome run(StudyOptions options, RemoteRuns remote) {
        EarlierRuns earlier = Earlier.runs(Map.of(), configuration -> "data");
        StudyRunner runner = new StudyRunner(
                request -> {
                    throw new AssertionError("trained here: " + request.id());
                },
                (request, study, processes) -> {
                    throw new AssertionError("trained here: " + request.id());
                },
                earlier,
                Set.of(new Listener()));
        return runner.run(STUDY, folder(), options, remote);
    }

    private final class Listener implements StudyListener {

        @Override
        public void runSkipped(RunId run, RunRecord record) {
            heard.add("skipped " + run);
        }

        @Override
        public void runStarted(RunId run, int number, int runs) {
            heard.add("run " + number + " of " + runs + " " + run);
        }

        @Override
        public void runDone(RunId run, RunRecord record) {
            heard.add("done " + run);
        }
    }
}
