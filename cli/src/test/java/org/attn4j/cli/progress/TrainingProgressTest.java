package org.attn4j.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.cli.Recorder;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.result.StudyFolder;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {

    private static final RunId RUN = new RunId("eca", 42);
    private static final RunId OTHER = new RunId("none", 42);

    private static Evaluation evaluation() {
        return new Evaluation(
                "best",
                1,
                0.7,
                0.6,
                0.75,
                100,
                500,
                600,
                List.of("a", "b"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void oneRun(TrainingProgress progress) {
        progress.studyStarted(new StudyFolder(Path.of("results", "tiny")), 6, List.of(RUN, OTHER), 1);
        progress.runStarted(RUN, 2, 6);
        progress.started(RUN, 2, 0, 10, 32);
        progress.batchDone(RUN, 1, 1, 2.3);
        progress.testing(RUN, 1, 50, 100);
        progress.epochDone(
                RUN, new EpochRow(1, 0.0005, 1.25, 0.5, 1.125, 1.0, 0.75), new EpochTiming(1, 1, 320, 1, 100), true);
        progress.epochDone(
                RUN, new EpochRow(2, 0.000006, 1.0, 0.625, 1.25, 1.5, 0.5), new EpochTiming(2, 1, 321, 1, 100), false);
        progress.done(RUN, evaluation());
    }

    @Test
    void aPipeGetsOneAlignedLineAnEpochUnderTitles() {
        Recorder recorder = Recorder.pipe();
        oneRun(TrainingProgress.on(recorder.console(), false));
        assertEquals("""
                2 of 6 runs to train, in results/tiny
                [2/6] eca seed 42: 2 epochs of 10 batches of 32
                  epoch  learning rate  train loss  train acc.  test loss  test acc.  images/s
                    1/2       0.000500      1.2500      0.5000     1.1250     0.7500       320  best so far
                    2/2       0.000006      1.0000      0.6250     1.2500     0.5000       321
                [2/6] eca seed 42 done: test accuracy 0.5000, best 0.7500 after epoch 1
                """, recorder.notes());
        assertEquals("", recorder.results());
    }

    private static void twoRuns(TrainingProgress progress) {
        progress.studyStarted(new StudyFolder(Path.of("results", "tiny")), 6, List.of(RUN, OTHER), 2);
        progress.runSkipped(new RunId("se", 42), record(RunState.DONE));
        progress.runStarted(RUN, 2, 6);
        progress.runStarted(OTHER, 3, 6);
        progress.started(OTHER, 2, 1, 10, 32);
        progress.started(RUN, 2, 0, 10, 32);
        progress.batchDone(RUN, 1, 1, 2.3);
        progress.batchDone(OTHER, 2, 1, 2.3);
        progress.testing(RUN, 1, 50, 100);
        progress.epochDone(
                RUN, new EpochRow(1, 0.0005, 1.25, 0.5, 1.125, 1.0, 0.75), new EpochTiming(1, 1, 320, 1, 100), true);
        progress.epochDone(
                OTHER, new EpochRow(2, 0.000006, 1.0, 0.625, 1.25, 1.5, 0.5), new EpochTiming(2, 1, 9, 1, 1), false);
        progress.done(OTHER, evaluation());
        progress.warning(RUN, "last.zip is damaged");
        progress.runFailed(RUN, "diverged", new IllegalStateException());
        progress.studyEnded();
    }

    private static RunRecord record(RunState state) {
        return new RunRecord(
                "tiny",
                "se",
                42,
                state,
                "",
                2,
                2,
                Map.of(),
                Map.of(),
                new ModelFacts("alexnet", 1, 0, 1, 0, List.of()),
                new Digests("", "", List.of()),
                List.of());
    }

    @Test
    void runsThatTrainAtTheSameTimeShareOneTableWhoseRowsNameThem() {
        Recorder recorder = Recorder.pipe();
        twoRuns(TrainingProgress.on(recorder.console(), false));
        assertEquals("""
                2 of 6 runs to train, 2 at a time, in results/tiny
                se seed 42: kept, done before
                run         epoch  train loss  train acc.  test loss  test acc.  images/s
                none seed 42: resuming after epoch 1
                eca-s42       1/2      1.2500      0.5000     1.1250     0.7500       320  best so far
                none-s42      2/2      1.0000      0.6250     1.2500     0.5000         9
                [3/6] none seed 42 done: test accuracy 0.5000, best 0.7500 after epoch 1
                eca seed 42: last.zip is damaged
                [2/6] eca seed 42 failed: diverged
                """, recorder.notes());
    }

    @Test
    void aTerminalHasOneBarForRunsThatTrainAtTheSameTime() {
        Recorder pipe = Recorder.pipe();
        twoRuns(TrainingProgress.on(pipe.console(), false));
        Recorder terminal = Recorder.terminal();
        twoRuns(TrainingProgress.on(terminal.console(), false));
        String seen = Stream.of(terminal.notes().split("\n"))
                .map(TrainingProgressTest::afterReturn)
                .collect(Collectors.joining("\n"));
        assertEquals(pipe.notes().strip(), seen.strip());
    }

    @Test
    void aTerminalGetsTheSameLinesAndABarThatIsGoneAtTheEnd() {
        Recorder pipe = Recorder.pipe();
        oneRun(TrainingProgress.on(pipe.console(), false));
        Recorder terminal = Recorder.terminal();
        oneRun(TrainingProgress.on(terminal.console(), false));
        // What is overdrawn is not there in the end: of each line, what follows the last return.
        String seen = Stream.of(terminal.notes().split("\n"))
                .map(TrainingProgressTest::afterReturn)
                .collect(Collectors.joining("\n"));
        assertEquals(pipe.notes().strip(), seen.strip());
        assertEquals("", terminal.results());
    }

    private static String afterReturn(String line) {
        return line.substring(line.lastIndexOf('\r') + 1);
    }

    @Test
    void aRunThatResumesSaysSo() {
        Recorder recorder = Recorder.pipe();
        TrainingProgress.on(recorder.console(), false).started(RUN, 50, 7, 390, 128);
        assertTrue(
                recorder.notes()
                        .startsWith("[1/1] eca seed 42: 50 epochs of 390 batches of 128, resuming after epoch 7\n"),
                recorder.notes());
    }

    @Test
    void aFailedRunIsReportedAndItsTraceOnlyWhenAskedFor() {
        var thrown = new IllegalStateException();
        Recorder plain = Recorder.pipe();
        TrainingProgress.on(plain.console(), false).runFailed(RUN, "the loss is not a number", thrown);
        assertEquals("[1/1] eca seed 42 failed: the loss is not a number\n", plain.notes());
        assertFalse(plain.notes().contains("IllegalStateException"), plain.notes());

        Recorder debugging = Recorder.pipe();
        TrainingProgress.on(debugging.console(), true).runFailed(RUN, "the loss is not a number", thrown);
        assertTrue(debugging.notes().contains("java.lang.IllegalStateException"), debugging.notes());
    }

    @Test
    void warningsNameTheRun() {
        Recorder recorder = Recorder.pipe();
        TrainingProgress.on(recorder.console(), false).warning(RUN, "last.zip is damaged");
        assertEquals("eca seed 42: last.zip is damaged\n", recorder.notes());
    }
}
