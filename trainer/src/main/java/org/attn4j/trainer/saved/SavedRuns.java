package org.attn4j.trainer.saved;

import jakarta.inject.Inject;
import java.util.Optional;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.engine.accelerator.AcceleratorSelection;
import org.attn4j.runfiles.ProvenanceView;
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
    private final RunDataReader reader;
    private final AcceleratorSelection accelerators;

    @Inject
    SavedRuns(RunConfigurationReader configurations, RunDataReader reader, AcceleratorSelection accelerators) {
        this.configurations = configurations;
        this.reader = reader;
        this.accelerators = accelerators;
    }

    /**
     * Opens a run with the configuration that it was trained with.
     *
     * @param record the record in the folder's run.json
     * @throws DataException if the folder's checkpoint is absent or damaged
     * @throws ConfigException if the run's configuration needs a plugin that is not loaded
     */
    public SavedRun open(RunFolder folder, RunRecord record, WeightChoice choice) {
        RunConfiguration configuration =
                configurations.read(ConfigDocument.of(folder.run(), record.configuration()), Purpose.TRAINING);
        return open(folder, record, configuration, choice);
    }

    /**
     * Opens a run whose data may have another place now.
     *
     * @param record the record in the folder's run.json
     * @param configuration that of the record, apart from the data's location and the device
     * @throws DataException if the folder's checkpoint is absent or damaged
     */
    public SavedRun open(RunFolder folder, RunRecord record, RunConfiguration configuration, WeightChoice choice) {
        DeviceClaim.claim(configuration);
        Checkpoint checkpoint = Checkpoint.open(choice == WeightChoice.BEST ? folder.best() : folder.last());
        Optional<String> data = ProvenanceView.of(record).dataSha256();
        return new SavedRun(configuration, choice, checkpoint, data, reader, accelerators);
    }
}
