package org.attn4j.study;

import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Builds runs that train in processes of their own: what breaks there, native code included, breaks one run. */
public interface ProcessRuns {

    /**
     * A run that starts a process when it is trained, waits for it and throws what it failed with. Safe for any thread.
     *
     * @param study the folder whose study.json the process reads
     * @param processes how many such runs train at once: they share the machine's threads
     */
    TrainingRun create(RunRequest request, StudyFolder study, int processes);
}
