package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.Registries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plugins}: lists the components that a configuration can name, and their jars. */
final class PluginsCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "plugins",
            description = {
                "Lists the components that a configuration can name.",
                "",
                "Shows kind, name, version, jar, and parameters with their defaults."
            },
            footer = "  attn4j plugins")
    static final class Options implements CommandOptions {

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PluginsCommand.class;
        }
    }

    private final Options options;
    private final Console console;
    private final Registries registries;

    @Inject
    PluginsCommand(Options options, Console console, Registries registries) {
        this.options = options;
        this.console = console;
        this.registries = registries;
    }

    @Override
    public int run() {
        List<PluginListing> all = PluginListing.all(registries);
        console.result(options.json ? Json.write(all) : table(all));
        return ExitCode.FINE;
    }

    private static String table(List<PluginListing> all) {
        TextTable table = new TextTable("KIND", "NAME", "VERSION", "JAR", "PARAMETERS");
        for (PluginListing one : all) {
            table.row(one.kind(), one.name(), one.version(), one.jar(), parameters(one));
        }
        return table.toString();
    }

    private static String parameters(PluginListing one) {
        return one.parameters().stream()
                .map(parameter -> parameter.name()
                        + parameter.defaultValue().map(value -> "=" + value).orElse(" (" + parameter.otherwise() + ")"))
                .collect(Collectors.joining(", "));
    }
}
