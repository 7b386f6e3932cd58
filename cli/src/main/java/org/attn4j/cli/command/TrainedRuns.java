package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.provenance.RunPlugins;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.PluginException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.SavedRuns;
import org.attn4j.trainer.saved.WeightChoice;

/** Opens trained runs for commands, and reports missing or changed plugins. */
public final class TrainedRuns {

    private final Console console;
    private final RunPlugins plugins;
    private final SavedRuns saved;
    private final RunConfigurationReader configurations;

    @Inject
    TrainedRuns(Console console, Registries registries, SavedRuns saved, RunConfigurationReader configurations) {
        this.console = console;
        this.plugins = new RunPlugins(registries);
        this.saved = saved;
        this.configurations = configurations;
    }

    /**
     * Opens the run with its weights. Warns if a plugin of the run has changed.
     *
     * @throws PluginException if the run needs a plugin that is not loaded
     */
    SavedRun open(RunFolder folder, WeightChoice weights) {
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        plugins.changed(folder, record).ifPresent(console::note);
        return withPlugins(folder, record, () -> saved.open(folder, record, weights));
    }

    /**
     * The configuration that the run was trained with.
     *
     * @param record the content of run.json
     * @throws PluginException if the run needs a plugin that is not loaded
     */
    RunConfiguration configuration(RunFolder folder, RunRecord record) {
        ConfigDocument document = ConfigDocument.of(folder.run(), record.configuration());
        return withPlugins(folder, record, () -> configurations.read(document, Purpose.TRAINING));
    }

    private <T> T withPlugins(RunFolder folder, RunRecord record, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigException unreadable) {
            PluginException missing = plugins.of(folder, record).orElseThrow(() -> unreadable);
            missing.addSuppressed(unreadable);
            throw missing;
        }
    }
}
