package org.attn4j.trainer;

import org.attn4j.runfiles.RunRecord;

/** A run that is ready to be trained. */
public interface TrainingRun {

    /**
     * Trains the remaining epochs, saving after each, and evaluates the best weights. Does nothing if the run is done.
     *
     * @return the run's record as saved
     * @throws org.attn4j.core.error.TrainingException if training fails; run.json then contains the cause
     * @throws org.attn4j.core.error.DataException if the data cannot be read
     * @throws org.attn4j.core.error.PluginException if a transform fails
     * @throws org.attn4j.config.error.ConfigException if another process uses the folder, the disk is full or the
     *     folder cannot be written; the run's state is then still started
     */
    RunRecord train();
}
