package org.attn4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.provenance.RunPlugins;
import org.attn4j.cli.wiring.Program;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.PluginException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.trainer.config.Purpose;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.saved.SavedRun;
import org.attn4j.trainer.saved.WeightChoice;
import picocli.CommandLine.Parameters;

/** The folder of a trained run: the same for every command that opens one. */
public final class RunArgument {

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "A run's folder, such as results/quickstart/runs/eca-s1.")
    private Path path;

    /**
     * The run with its weights. Notes where a plugin of the run has other bytes now.
     *
     * @throws UsageException where the folder is no run's
     * @throws PluginException where it needs a plugin that is not loaded
     */
    SavedRun open(ProgramSource source, WeightChoice weights) {
        RunFolder folder = folder();
        Program program = source.open();
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        new RunPlugins(program.registries()).changed(folder, record).ifPresent(source::note);
        return withPlugins(program, folder, () -> program.saved().open(folder, weights));
    }

    /**
     * The configuration that the run was trained with.
     *
     * @throws PluginException where it needs a plugin that is not loaded
     */
    RunConfiguration configuration(Program program) {
        RunFolder folder = folder();
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        return withPlugins(program, folder, () -> program.runConfigurations()
                .read(ConfigDocument.of(folder.run(), record.configuration()), Purpose.TRAINING));
    }

    /**
     * The run's folder.
     *
     * @throws UsageException where it is no run's
     */
    RunFolder folder() {
        return folder(path);
    }

    /** The same for any path. */
    static RunFolder folder(Path path) {
        RunFolder folder = new RunFolder(path);
        if (!Files.exists(folder.run())) {
            throw new UsageException(path + " is not the folder of a run: there is no run.json; such folders lie in"
                    + " DIR/runs and are called VARIANT-sSEED");
        }
        return folder;
    }

    private static <T> T withPlugins(Program program, RunFolder folder, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ConfigException unreadable) {
            RunRecord record = Json.read(folder.run(), RunRecord.class);
            PluginException missing =
                    new RunPlugins(program.registries()).of(folder, record).orElseThrow(() -> unreadable);
            missing.addSuppressed(unreadable);
            throw missing;
        }
    }
}
