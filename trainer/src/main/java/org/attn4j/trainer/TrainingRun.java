package org.attn4j.trainer;

import org.attn4j.runfiles.RunRecord;

/** One run, ready to go. */
public interface TrainingRun {

    /**
     * Trains what is missing, saving after each epoch, and evaluates the best weights. A run that is done does nothing.
     *
     * @return the run's record as saved
     * @throws org.attn4j.core.error.TrainingException where it fails; run.json then holds the cause
     * @throws org.attn4j.core.error.DataException where the data fails
     * @throws org.attn4j.core.error.PluginException where a transform fails
     * @throws org.attn4j.config.error.ConfigException where the folder is another process's, the disk is full or the folder
     *     cannot be written; run.json then says that the run has begun
     */
    RunRecord train();
}
