package org.attn4j.study.report;

import jakarta.inject.Inject;
import java.util.Optional;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.StudyListener;
import org.attn4j.study.result.StudyFolder;

/** Rewrites the report whenever a run of the study ends, because a study takes hours and its readers look in between. */
public final class LiveReport implements StudyListener {

    private final ReportWriter writer;
    private Optional<StudyFolder> folder = Optional.empty();

    /** For the injector. */
    @Inject
    LiveReport(ReportWriter writer) {
        this.writer = writer;
    }

    @Override
    public void studyStarted(StudyFolder claimed, int runs, int toTrain) {
        folder = Optional.of(claimed);
    }

    @Override
    public void runDone(RunId run, RunRecord record) {
        folder.ifPresent(writer::write);
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        folder.ifPresent(writer::write);
    }
}
