package org.attn4j.study.report;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.StudyListener;
import org.attn4j.study.StudyWarnings;
import org.attn4j.study.result.StudyFolder;

/**
 * Rewrites the report when runs of the study end, because a study takes hours and its readers look in between. The report
 * of thousands of runs takes long, so it is rewritten only as often as that takes a tenth of the time. A report that cannot
 * be written is a warning: the runs are worth more than the report, which can be written later.
 */
public final class LiveReport implements StudyListener {

    /** The part of the time that writing may take, as a divisor. */
    private static final int PART = 10;

    private final ReportWriter writer;
    private final StudyWarnings warnings;
    private final LongSupplier clock;
    private long notBefore = Long.MIN_VALUE;
    private Optional<StudyFolder> folder = Optional.empty();

    /** For the injector. */
    @Inject
    LiveReport(ReportWriter writer, StudyWarnings warnings) {
        this(writer, warnings, System::currentTimeMillis);
    }

    /** With a clock in milliseconds. */
    LiveReport(ReportWriter writer, StudyWarnings warnings, LongSupplier clock) {
        this.writer = writer;
        this.warnings = warnings;
        this.clock = clock;
    }

    @Override
    public void studyStarted(StudyFolder claimed, int runs, List<RunId> toTrain, int concurrentRuns) {
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

    private void write(StudyFolder study) {
        try {
            writer.writeOrWarn(study, warnings::warn);
        } catch (RuntimeException bug) {
            // Not the study's end either: its command writes the report once more at the end, and then reports the bug.
            warnings.warn("the report is not written: " + bug);
        }
    }

    private void writeIfDue(StudyFolder study) {
        long begun = clock.getAsLong();
        if (begun < notBefore) {
            return;
        }
        write(study);
        long ended = clock.getAsLong();
        notBefore = ended + (PART - 1) * (ended - begun);
    }
}
