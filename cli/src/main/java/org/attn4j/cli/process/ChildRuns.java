package org.attn4j.cli.process;

import org.attn4j.cli.console.Console;
import org.attn4j.study.ProcessRuns;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Creates runs that start this program again. */
public final class ChildRuns implements ProcessRuns {

    private final Console console;
    private final ChildCommand command;

    /** Creates it; the notes of runs go to the console. */
    public ChildRuns(Console console, ChildCommand command) {
        this.console = console;
        this.command = command;
    }

    @Override
    public TrainingRun create(RunRequest request, StudyFolder study, int processes) {
        String prefix = processes == 1 ? "" : request.id() + ": ";
        return new ChildRun(
                request, command.builder(request.id(), study, processes), line -> console.note(prefix + line));
    }
}
