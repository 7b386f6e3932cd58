package org.attn4j.study;

import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Builds runs that train in separate processes, so that a crash, even of native code, ends one run only. */
public interface ProcessRuns {

    /**
     * Creates a run that starts a process when it is trained, waits for it and rethrows its failure. Safe for any thread.
     *
     * @param study the folder whose study.json the process reads
     * @param processes how many such runs train concurrently; they share the machine's threads
     */
    TrainingRun create(RunRequest request, StudyFolder study, int processes);
}
