package org.attn4j.study;

import java.util.List;
import org.attn4j.runfiles.RunId;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;

/** Trains the missing runs of a study on other machines, in any order and as many at a time as they can. */
public interface RemoteRuns {

    /**
     * Trains the runs and returns when all have ended, or when no more are wanted. A run's folder holds its files before its
     * end is reported; a run that is not reported can be continued by another call.
     *
     * @param runs the runs that are missing, in the study's order
     * @param study the folder whose study.json describes them
     * @param reports receives what happens, from one thread at a time
     * @throws org.attn4j.config.error.ConfigException if the machines cannot be used, or if configuration and data disagree
     * @throws org.attn4j.core.error.DataException if the data cannot be read
     */
    void train(List<RunRequest> runs, StudyFolder study, Reports reports);

    /** Receives the events of remote runs. */
    interface Reports {

        /** A run has started, or has been started again on another machine. */
        void started(RunId run);

        /** A run has ended; its run.json says how. */
        void ended(RunId run);

        /** A run ended without being able to record why. */
        void failed(RunId run, String cause);

        /** Whether more runs are wanted; false after a failure if the study is to stop at the first. */
        boolean more();
    }
}
