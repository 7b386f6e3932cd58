package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.error.UnknownNameException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins show}: shows one component in full. */
final class PluginsShowCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "show",
            description = "Describes one component: its jar and its parameters.",
            footer = "  attn4j plugins show eca")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "NAME", description = "Name of the component, as in configurations.")
        private String name;

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PluginsShowCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;

    @Inject
    PluginsShowCommand(Options options, Console console, Registries registries) {
        this.options = options;
        this.console = console;
        this.registries = registries;
    }

    /** Components of several kinds may share a name; all are shown. */
    @Override
    public int run() {
        List<PluginListing> all = PluginListing.all(registries);
        List<PluginListing> found =
                all.stream().filter(one -> one.name().equals(options.name)).toList();
        if (found.isEmpty()) {
            throw new UnknownNameException(
                    "plugin",
                    options.name,
                    all.stream().map(PluginListing::name).distinct().toList());
        }
        console.result(options.json ? Json.write(found) : text(found));
        return ExitCode.FINE;
    }

    private static String text(List<PluginListing> found) {
        return String.join("\n", found.stream().map(PluginsShowCommand::text).toList());
    }

    private static String text(PluginListing one) {
        StringBuilder text = new StringBuilder();
        text.append(one.kind()).append(' ').append(one.name()).append(": ").append(one.description());
        text.append("\n  provider  ").append(one.provider());
        text.append("\n  jar       ").append(one.jar());
        text.append(one.version().isEmpty() ? "" : ", version " + one.version());
        text.append(one.sha256().isEmpty() ? "" : "\n  SHA-256   " + one.sha256())
                .append('\n');
        for (PluginListing.Parameter parameter : one.parameters()) {
            text.append("\n  ").append(parameter.name()).append(": ").append(parameter.description());
            text.append("\n    ").append(parameter.type());
            text.append(parameter.range().map(range -> ", " + range).orElse(""));
            text.append(", ").append(parameter.otherwise());
        }
        return text.toString();
    }
}
