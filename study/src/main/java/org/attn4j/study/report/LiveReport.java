package org.attn4j.study.report;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.StudyListener;
import org.attn4j.study.result.StudyFolder;

/**
 * Rewrites the report when runs of the study end, because a study takes hours and its readers look in between. The report
 * of thousands of runs takes long, so it is rewritten only as often as that takes a tenth of the time.
 */
public final class LiveReport implements StudyListener {

    /** The part of the time that writing may take, as a divisor. */
    private static final int PART = 10;

    private final ReportWriter writer;
    private final LongSupplier clock;
    private long notBefore = Long.MIN_VALUE;
    private Optional<StudyFolder> folder = Optional.empty();

    /** For the injector. */
    @Inject
    LiveReport(ReportWriter writer) {
        this(writer, System::currentTimeMillis);
    }

    /** With a clock in milliseconds. */
    LiveReport(ReportWriter writer, LongSupplier clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void studyStarted(StudyFolder claimed, int runs, int toTrain) {
        folder = Optional.of(claimed);
    }

    @Override
    public void runDone(RunId run, RunRecord record) {
        folder.ifPresent(this::writeIfDue);
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        folder.ifPresent(this::writeIfDue);
    }

    private void writeIfDue(StudyFolder study) {
        long begun = clock.getAsLong();
        if (begun < notBefore) {
            return;
        }
        writer.write(study);
        long ended = clock.getAsLong();
        notBefore = ended + (PART - 1) * (ended - begun);
    }
}
