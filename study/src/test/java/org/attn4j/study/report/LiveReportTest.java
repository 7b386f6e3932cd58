package org.attn4j.study.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.FabricatedStudy;
import org.attn4j.study.result.ResultReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReportTest {

    @TempDir
    Path path;

    private final LiveReport report = new LiveReport(new ReportWriter(new ResultReader()));

    @Test
    void thePageIsRewrittenWheneverARunEnds() throws IOException {
        FabricatedStudy study = SmallStudy.begun(path);
        Path page = study.folder().report().resolve("index.html");
        report.studyStarted(study.folder(), 4, 4);
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
}
