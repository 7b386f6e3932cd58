package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.testkit.contract.Check;
import org.attn4j.testkit.contract.PluginContract;
import org.attn4j.testkit.contract.ProvidersUnderTest;
import org.attn4j.testkit.contract.Violation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugins verify}: checks every component in a jar against the contract of its kind. */
final class PluginsVerifyCommand implements Action {

    /** Options and parameters. */
    @Command(
            name = "verify",
            description = {
                "Checks the components of a plugin jar.",
                "",
                "Each must fulfil the contract of its kind: gradients, counts, shapes, saving and training. No sources are "
                        + "needed. Exit code 4 if a contract is broken."
            },
            footer = "  attn4j plugins verify my-attention.jar --parameters '{\"reduction\": 8}'")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "JAR", description = "Plugin jar, or a folder of jars.")
        private Path jar;

        @Option(
                names = "--parameters",
                paramLabel = "JSON",
                description = "Parameters to check with, as in a configuration. Repeatable. Default: {}.")
        private List<String> parameters = new ArrayList<>();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PluginsVerifyCommand.class;
        }
    }

    /** The outcome of a check, as in {@code --json}. */
    private record Outcome(String check, List<String> violations) {}

    private final Options options;
    private final Console console;

    @Inject
    PluginsVerifyCommand(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    @Override
    public int run() {
        PluginSource plugin = PluginDiscovery.open(options.jar);
        ProvidersUnderTest providers =
                new ProvidersUnderTest(PluginDiscovery.discoverOnly(plugin), Optional.of(options.jar));
        List<String> sets = options.parameters.isEmpty() ? List.of("{}") : options.parameters;
        List<Outcome> outcomes = new ArrayList<>();
        for (Check check : PluginContract.checks(providers, plugin, sets)) {
            Outcome outcome = new Outcome(
                    check.name(),
                    check.violations().stream().map(Violation::toString).toList());
            outcomes.add(outcome);
            if (!options.json) {
                console.result(line(outcome));
            }
        }
        if (options.json) {
            console.result(Json.write(outcomes));
        }
        return outcomes.stream().allMatch(outcome -> outcome.violations().isEmpty()) ? ExitCode.FINE : ExitCode.PLUGIN;
    }

    private static String line(Outcome outcome) {
        return outcome.violations().isEmpty()
                ? "ok      " + outcome.check()
                : "FAILED  " + String.join("\nFAILED  ", outcome.violations());
    }
}
