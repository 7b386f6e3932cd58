package org.attn4j.cli.process;

import java.util.Set;
import org.attn4j.study.ProcessRuns;
import org.attn4j.study.StudyWarnings;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunListeners;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Creates runs that start this program again. */
public final class ChildRuns implements ProcessRuns {

    private final ChildCommand command;
    private final RunListener listener;
    private final StudyWarnings warnings;

    /**
     * Creates it.
     *
     * @param listeners receive the events of the runs; safe for any thread
     * @param warnings receives what runs print to standard error
     */
    public ChildRuns(ChildCommand command, Set<RunListener> listeners, StudyWarnings warnings) {
        this.command = command;
        this.listener = new RunListeners(listeners);
        this.warnings = warnings;
    }

    @Override
    public TrainingRun create(RunRequest request, StudyFolder study, int processes) {
        String prefix = processes == 1 ? "" : request.id() + ": ";
        return new ChildRun(
                request,
                command.builder(request.id(), study, processes),
                listener,
                line -> warnings.warn(prefix + line));
    }
}
