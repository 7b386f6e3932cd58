package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Version;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.cli.plugin.PluginProject;
import org.attn4j.config.registry.Registries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins new}: creates a plugin project. */
final class PluginsNewCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "new",
            description = {
                "Creates a Maven project for an attention module.",
                "",
                "The module in it works and is tested; change it into your own."
            },
            footer = "  attn4j plugins new my-gate")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "NAME", description = "Name of the module in configurations.")
        private String name;

        @Option(names = "--out", paramLabel = "DIR", description = "Folder of the project. Default: NAME.")
        private Optional<Path> out = Optional.empty();

        @Override
        public Class<? extends Action> command() {
            return PluginsNewCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;

    @Inject
    PluginsNewCommand(Options options, Console console, Registries registries) {
        this.options = options;
        this.console = console;
        this.registries = registries;
    }

    @Override
    public int run() {
        for (PluginListing taken : PluginListing.all(registries)) {
            if (taken.kind().equals("attention") && taken.name().equals(options.name)) {
                throw new UsageException("attention \"" + options.name + "\" already exists, in " + taken.jar()
                        + "; a plugin of the same name would be rejected; choose another name");
            }
        }
        Path folder = options.out.orElse(Path.of(options.name));
        new PluginProject(options.name, Version.program(), registries).write(folder);
        String jar = folder + "/target/" + options.name + ".jar";
        console.result(String.join(
                "\n",
                "wrote " + folder,
                "Build it and check it against its contract:",
                "  mvn -f " + folder + " package",
                "Check the jar:",
                "  attn4j plugins verify " + jar,
                "Compare it with a network without attention, one epoch:",
                "  attn4j ablate " + folder + "/study.json --plugins " + folder + "/target",
                "To name it in any configuration as {\"type\": \"" + options.name + "\"}, copy the jar:",
                "  mkdir -p plugins && cp " + jar + " plugins/"));
        return ExitCode.FINE;
    }
}
