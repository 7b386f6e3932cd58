package org.attn4j.cli.command;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.console.Logging;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.cli.plugin.FailureReason.Result;
import org.attn4j.cli.plugin.ParameterSets;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.cli.text.VerificationText;
import org.attn4j.config.json.Json;
import org.attn4j.config.registry.PluginSource;
import org.attn4j.config.registry.Registries;
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
                "Each must fulfil the contract of its kind, such as correct gradients and exact resume. No sources are "
                        + "needed. Prints each check, then each reason for a failure once. Exit code 4 if a contract is "
                        + "broken."
            },
            footer = "  attn4j plugins verify my-attention.jar --parameters '{\"reduction\": 8}'")
    static final class Options implements CommandOptions {

        @Parameters(paramLabel = "JAR", description = "Plugin jar, or a folder of jars.")
        private Path jar;

        @Option(
                names = "--parameters",
                paramLabel = "JSON",
                description = "Parameters to check with, as in a configuration; \"type\" says for which component. "
                        + "Repeatable. Default: {}.")
        private List<String> parameters = new ArrayList<>();

        @Option(names = "--json", description = "Print the result as JSON.")
        private boolean json;

        @Override
        public Class<? extends Action> command() {
            return PluginsVerifyCommand.class;
        }
    }

    /** A check and its violations, as in {@code --json}. */
    private record Outcome(String check, List<String> violations) {

        static Outcome of(Result result) {
            return new Outcome(
                    result.check(),
                    result.violations().stream().map(Violation::toString).toList());
        }
    }

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
        Registries registries = PluginDiscovery.discoverOnly(plugin);
        ParameterSets parameters = new ParameterSets(options.parameters, registries, plugin);
        ProvidersUnderTest providers = new ProvidersUnderTest(registries, Optional.of(options.jar));
        List<Result> results = results(PluginContract.checks(providers, plugin, parameters.sets()));
        console.result(
                options.json
                        ? Json.write(results.stream().map(Outcome::of).toList())
                        : VerificationText.summary(results, parameters.advice()));
        return results.stream().allMatch(result -> result.violations().isEmpty()) ? ExitCode.FINE : ExitCode.PLUGIN;
    }

    private List<Result> results(List<Check> checks) {
        List<Result> results = new ArrayList<>();
        try (Logging.EngineHidden hidden = Logging.hideEngine()) {
            for (Check check : checks) {
                Result result = new Result(check.name(), check.violations());
                results.add(result);
                if (!options.json) {
                    console.result(VerificationText.line(result));
                }
            }
        }
        return results;
    }
}
