package org.attn4j.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.TextTable;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.PluginListing;
import org.attn4j.config.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plugins}: what a configuration can name, and from which jar it comes. */
@Command(
        name = "plugins",
        description = "Lists what a configuration can name: kind, name, version, jar, parameters with defaults.",
        footer = "  attn4j plugins")
public final class PluginsCommand implements Callable<Integer> {

    private final Console console;
    private final ProgramSource source;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The command; the source knows the plugin folders. */
    public PluginsCommand(Console console, ProgramSource source) {
        this.console = console;
        this.source = source;
    }

    @Override
    public Integer call() {
        List<PluginListing> all = PluginListing.all(source.registries());
        console.result(json ? Json.write(all) : table(all));
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
