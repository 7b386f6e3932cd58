package org.attn4j.study.report;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.StudyListener;
import org.attn4j.study.StudyWarnings;
import org.attn4j.study.result.StudyFolder;

/**
 * Rewrites the report whenever a run of the study ends, because a study takes hours and its readers look in between. A
 * report that cannot be written is a warning: the runs are worth more than the report, which can be written later.
 */
public final class LiveReport implements StudyListener {

    private final ReportWriter writer;
    private final StudyWarnings warnings;
    private Optional<StudyFolder> folder = Optional.empty();

    /** For the injector. */
    @Inject
    LiveReport(ReportWriter writer, StudyWarnings warnings) {
        this.writer = writer;
        this.warnings = warnings;
    }

    @Override
    public void studyStarted(StudyFolder claimed, int runs, List<RunId> toTrain, int concurrentRuns) {
        folder = Optional.of(claimed);
    }

    @Override
    public void runDone(RunId run, RunRecord record) {
        folder.ifPresent(this::write);
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        folder.ifPresent(this::write);
    }

    private void write(StudyFolder study) {
        try {
            writer.writeOrWarn(study, warnings::warn);
        } catch (RuntimeException bug) {
            // Not the study's end either: its command writes the report once more at the end, and then reports the bug.
            warnings.warn("the report is not written: " + bug);
        }
    }
}
