package org.attn4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.config.document.ConfigDocument;
import org.attn4j.study.config.StudyConfigurationReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The configuration file and its overrides, for every command that reads one. */
public final class ConfigurationOptions {

    @Parameters(paramLabel = "CONFIG", description = "Configuration of the study, a JSON file.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "/POINTER=VALUE",
            description = "Override a value of the file, such as --set /training/epochs=5. Repeatable.")
    private List<String> sets = new ArrayList<>();

    /**
     * The file with its overrides applied, not yet bound.
     *
     * @throws org.attn4j.config.error.ConfigException if it cannot be read
     */
    ConfigDocument load() {
        return ConfigDocument.load(file, sets, StudyConfigurationReader.DEFAULTS);
    }
}
