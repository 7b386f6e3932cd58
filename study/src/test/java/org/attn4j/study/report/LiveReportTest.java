package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReportTest {

    @TempDir
    Path path;

    private final List<String> warnings = new ArrayList<>();
    private final Iterator<Long> clock =
            List.of(0L, 0L, 0L, 0L, 0L, 1_000L, 9_999L, 10_000L, 10_000L).iterator();

    private final LiveReport report = new LiveReport(new ReportWriter(new ResultReader()), warnings::add, clock::next);

    @Test
    void thePageIsRewrittenWheneverARunEnds() throws IOException {
        FabricatedStudy study = SmallStudy.begun(path);
        Path page = study.folder().report().resolve("index.html");
        report.studyStarted(study.folder(), 4, List.of(), 1);
        report.runStarted(new RunId("none", 1), 1, 4);
        assertFalse(Files.exists(page));

        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        report.runDone(new RunId("none", 1), study.run("none", 1).record(RunState.DONE, "", 2));
        assertTrue(Files.readString(page).contains("Unfinished: 1 of 4 runs are done."));

        RunId failed = new RunId("se", 1);
        study.run("se", 1).stopped(study.folder().run(failed), RunState.FAILED, "diverged", 1);
        report.runFailed(failed, "diverged", new TrainingException("diverged"));
        assertTrue(Files.readString(page).contains("failed: se-s1 after 1 of 2 epochs: diverged"));
    }

    @Test
    void aReportThatCannotBeWrittenIsAWarning() throws IOException {
        FabricatedStudy study = SmallStudy.begun(path);
        Path blocked = Files.writeString(study.folder().report(), "a file in place of the folder");
        report.studyStarted(study.folder(), 4, List.of(), 1);
        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        report.runDone(new RunId("none", 1), study.run("none", 1).record(RunState.DONE, "", 2));
        assertEquals(
                List.of("the report is not written: " + blocked + ": 1 problem\n  cannot be written (is"
                        + " a file, not a folder)\nattn4j report " + path
                        + " writes it again"),
                warnings);

        Files.delete(blocked);
        Files.writeString(
                study.folder().run(new RunId("se", 1)).path().getParent().resolve("none-s1/run.json"), "{");
        report.runDone(new RunId("none", 1), study.run("none", 1).record(RunState.DONE, "", 2));
        assertEquals(2, warnings.size());
        assertTrue(warnings.get(1).startsWith("the report is not written: "), warnings.get(1));
    }

    /** The third report takes a second, so the next is not written within the nine seconds after it. */
    @Test
    void aReportThatTakesLongIsRewrittenLessOften() throws IOException {
        FabricatedStudy study = SmallStudy.begun(path);
        report.studyStarted(study.folder(), 4, List.of(), 1);
        SmallStudy.done(study, "none", 1, 0.60, 0.70);
        RunRecord done = study.run("none", 1).record(RunState.DONE, "", 2);
        assertTrue(isWritten(study, done));
        assertTrue(isWritten(study, done));
        assertTrue(isWritten(study, done));
        assertFalse(isWritten(study, done));
        assertTrue(isWritten(study, done));
    }

    private boolean isWritten(FabricatedStudy study, RunRecord done) throws IOException {
        Path page = study.folder().report().resolve("index.html");
        Files.deleteIfExists(page);
        report.runDone(new RunId("none", 1), done);
        return Files.exists(page);
    }
}
