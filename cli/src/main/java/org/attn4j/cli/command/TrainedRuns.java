package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.provenance.RunPlugins;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.PluginException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.identity.DataLocations;
import org.attn4j.study.identity.RunIdentity;
import org.attn4j.study.identity.TreeDifference;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.RunConfigurationReader;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.SavedRuns;

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
     * Opens the run with its weights. Warns if a plugin of the run has changed, and says where its data is if the options
     * name another place.
     *
     * @throws PluginException if the run needs a plugin that is not loaded
     * @throws ConfigException if the options set anything that would make it another run
     */
    SavedRun open(SavedRunOptions options) {
        RunFolder folder = options.folder();
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        plugins.changed(folder, record).ifPresent(console::note);
        RunConfiguration configuration = moved(folder, record, options.sets());
        return saved.open(folder, record, configuration, options.weights());
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

    /** The stored configuration is read with today's defaults before it is compared. */
    private RunConfiguration moved(RunFolder folder, RunRecord record, List<String> sets) {
        RunConfiguration stored = configuration(folder, record);
        if (sets.isEmpty()) {
            return stored;
        }
        ConfigDocument document =
                ConfigDocument.of(folder.run(), record.configuration()).with(sets);
        RunConfiguration configuration =
                withPlugins(folder, record, () -> configurations.read(document, Purpose.TRAINING));
        DataLocations locations = DataLocations.of(List.of(configuration));
        RunIdentity now = RunIdentity.of(configuration, record.seed(), locations);
        List<Problem> problems = new ArrayList<>();
        for (TreeDifference difference :
                RunIdentity.of(stored, record.seed(), locations).differences(now)) {
            problems.add(new Problem(
                    Location.option("--set"),
                    difference.pointer(),
                    difference.sentence()
                            + ", but only the place of the data and the device can be set for a trained run"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        TreeDifference.between(stored.tree(), configuration.tree())
                .forEach(difference -> console.note(difference.pointer() + " " + difference.sentence()));
        return configuration;
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
