package org.attn4j.trainer.saved;

import jakarta.inject.Inject;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.data.RunDataReader;
import org.attn4j.trainer.model.DeviceClaim;

/** Opens the folders of trained runs. Safe for any thread. */
public final class SavedRuns {

    private final RunConfigurationReader configurations;
    private final RunDataReader data;
    private final AcceleratorSelection accelerators;

    @Inject
    SavedRuns(RunConfigurationReader configurations, RunDataReader data, AcceleratorSelection accelerators) {
        this.configurations = configurations;
        this.data = data;
        this.accelerators = accelerators;
    }

    /**
     * Opens a run.
     *
     * @param record the record in the folder's run.json
     * @throws DataException if the folder's checkpoint is absent or damaged
     * @throws ConfigException if the run's configuration needs a plugin that is not loaded
     */
    public SavedRun open(RunFolder folder, RunRecord record, WeightChoice choice) {
        RunConfiguration configuration =
                configurations.read(ConfigDocument.of(folder.run(), record.configuration()), Purpose.TRAINING);
        DeviceClaim.claim(configuration);
        Checkpoint checkpoint = Checkpoint.open(choice == WeightChoice.BEST ? folder.best() : folder.last());
        return new SavedRun(configuration, choice, checkpoint, data, accelerators);
    }
}
